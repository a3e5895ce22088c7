import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DateField } from '../../../../components/forms/date-field.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { Exchange } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useTransitionExchange, type ExchangeStep } from '../../api/transition-exchange.js';

interface AmendDialogProps {
  exchange: Exchange;
  opened: boolean;
  onClose: () => void;
}

/** Proposes a change of a running exchange: its last day, position or supervisor, with the reason. */
export function AmendDialog({ exchange, opened, onClose }: AmendDialogProps) {
  const { t } = useTranslation('exchanges');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('amend.title')}>
      <AmendForm exchange={exchange} onClose={onClose} />
    </Dialog>
  );
}

interface AmendmentWords {
  endsOn: string | null;
  hostPosition: string;
  hostSupervisor: string;
  reason: string;
}

/** Only what was changed goes along: an amendment says nothing about what stays as it is. */
function changesIn(exchange: Exchange, words: AmendmentWords): Omit<ExchangeStep, 'exchangeId' | 'action'> {
  const position = words.hostPosition.trim();
  const supervisor = words.hostSupervisor.trim();
  return {
    reason: words.reason.trim(),
    ...(words.endsOn === null || words.endsOn === exchange.endsOn ? {} : { endsOn: words.endsOn }),
    ...(position === '' || position === exchange.hostPosition ? {} : { hostPosition: position }),
    ...(supervisor === '' || supervisor === exchange.hostSupervisor ? {} : { hostSupervisor: supervisor }),
  };
}

function AmendForm({ exchange, onClose }: Omit<AmendDialogProps, 'opened'>) {
  const { t } = useTranslation(['exchanges', 'app']);
  const transition = useTransitionExchange();
  const form = useForm<AmendmentWords>({
    initialValues: {
      endsOn: exchange.endsOn,
      hostPosition: exchange.hostPosition,
      hostSupervisor: exchange.hostSupervisor ?? '',
      reason: '',
    },
    validate: {
      reason: (reason) => (reason.trim() === '' ? t('app:reason.required') : null),
      endsOn: (_day, words) =>
        Object.keys(changesIn(exchange, words)).length === 1 ? t('amend.nothing') : null,
    },
  });
  const propose = (words: AmendmentWords): void =>
    transition.mutate(
      { exchangeId: exchange.id, action: 'amend', ...changesIn(exchange, words) },
      {
        onSuccess: () => {
          announce(t('amend.done'));
          onClose();
        },
        onError: (error) => showFaults(form, error),
      },
    );
  return (
    <form onSubmit={form.onSubmit(propose)} noValidate>
      <Stack>
        <Text>{t('amend.detail')}</Text>
        <DateField label={t('amend.endsOn')} minDate={exchange.startsOn} {...form.getInputProps('endsOn')} />
        <TextInput label={t('plan.position')} {...form.getInputProps('hostPosition')} />
        <TextInput label={t('plan.supervisor')} {...form.getInputProps('hostSupervisor')} />
        <Textarea
          label={t('app:reason.label')}
          description={t('amend.reasonDetail')}
          required
          {...form.getInputProps('reason')}
        />
        <FailureNotice error={transition.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:action.cancel')}
          </Button>
          <Button type="submit" loading={transition.isPending}>
            {t('amend.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
