import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { announce } from '../../../lib/announce.js';
import { isStale } from '../../../lib/api/api-problem.js';
import type { Exchange } from '../../../lib/api/schema-types.js';
import { showFaults } from '../../../lib/api/show-faults.js';
import { useWriteClosingReflection } from '../../exchanges/api/write-closing-reflection.js';

interface ClosingReflectionFormProps {
  exchange: Exchange;
  onReload: () => void;
  onSaved: () => void;
}

/** The two texts of the closing reflection; both are needed. */
export function ClosingReflectionForm({ exchange, onReload, onSaved }: ClosingReflectionFormProps) {
  const { t } = useTranslation(['my-exchange', 'app']);
  const write = useWriteClosingReflection();
  const form = useForm({
    initialValues: {
      closingReflection: exchange.closingReflection ?? '',
      adviceToHost: exchange.adviceToHost ?? '',
    },
    validate: {
      closingReflection: isNotEmpty(t('app:required')),
      adviceToHost: isNotEmpty(t('app:required')),
    },
  });
  const save = (texts: typeof form.values): void =>
    write.mutate(
      { exchangeId: exchange.id, version: exchange.version, ...texts },
      {
        onSuccess: () => {
          announce(t('reflection.saved'));
          onSaved();
        },
        onError: (error) => showFaults(form, error),
      },
    );
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack maw="44rem">
        <Text c="dimmed">{t('reflection.explain')}</Text>
        <Textarea
          label={t('reflection.mine')}
          minRows={5}
          required
          {...form.getInputProps('closingReflection')}
        />
        <Textarea
          label={t('reflection.advice', { host: exchange.hostOrganisation.name })}
          minRows={4}
          required
          {...form.getInputProps('adviceToHost')}
        />
        <FailureNotice error={write.error} onReload={isStale(write.error) ? onReload : undefined} />
        <Group>
          <Button type="submit" loading={write.isPending}>
            {t('app:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
