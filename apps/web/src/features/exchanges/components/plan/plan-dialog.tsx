import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconSignature } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { announce } from '../../../../lib/announce.js';
import { isStale } from '../../../../lib/api/api-problem.js';
import type { Exchange, Membership, Programme } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useProgramme } from '../../api/get-programme.js';
import { useProgrammeMemberships } from '../../api/list-programme-memberships.js';
import { refreshExchanges } from '../../api/refresh-exchanges.js';
import { useUpdateExchange } from '../../api/update-exchange.js';
import { planChanges, planOf, voidsSignatures } from './exchange-plan.js';
import { ExchangePlanFields } from './exchange-plan-fields.js';

interface PlanDialogProps {
  exchange: Exchange;
  opened: boolean;
  onClose: () => void;
}

/** Changes the plan of an exchange that has not started; says beforehand when that voids signatures. */
export function PlanDialog({ exchange, opened, onClose }: PlanDialogProps) {
  const { t } = useTranslation('exchanges');
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={t('plan.title')}>
      <PlanOf exchange={exchange} onClose={onClose} />
    </Dialog>
  );
}

function PlanOf({ exchange, onClose }: Omit<PlanDialogProps, 'opened'>) {
  const programme = useProgramme(exchange.programmeId);
  const memberships = useProgrammeMemberships(exchange.programmeId);
  return (
    <QueryView query={programme} skeleton={[320]}>
      {(programmeData) => (
        <QueryView query={memberships} skeleton={[320]}>
          {(membershipsData) => (
            <PlanForm
              exchange={exchange}
              programme={programmeData}
              memberships={membershipsData}
              onClose={onClose}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

interface PlanFormProps {
  exchange: Exchange;
  programme: Programme;
  memberships: Membership[];
  onClose: () => void;
}

function PlanForm({ exchange, programme, memberships, onClose }: PlanFormProps) {
  const { t } = useTranslation(['exchanges', 'app']);
  const queryClient = useQueryClient();
  const update = useUpdateExchange();
  const required = (value: string | null): string | null => (value?.trim() ? null : t('app:required'));
  const form = useForm({
    initialValues: planOf(exchange),
    validate: {
      hostOrganisationId: required,
      homeSponsorId: required,
      hostSponsorId: required,
      hostPosition: required,
      startsOn: required,
      endsOn: required,
    },
  });
  const changes = planChanges(exchange, form.values);
  const signed = exchange.signatures.filter(({ signedAt }) => signedAt !== null).length;
  const save = (): void =>
    update.mutate(
      { id: exchange.id, version: exchange.version, changes },
      {
        onSuccess: () => {
          announce(t('plan.saved'));
          onClose();
        },
        onError: (error) => showFaults(form, error),
      },
    );
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <ExchangePlanFields
          form={form}
          programme={programme}
          memberships={memberships}
          homeOrganisationId={exchange.homeOrganisationId}
          endMayBeOpen={false}
        >
          <TextInput
            label={t('new.candidate')}
            readOnly
            value={`${exchange.candidate.name} (${exchange.homeOrganisation.shortName})`}
          />
        </ExchangePlanFields>
        {signed > 0 && voidsSignatures(changes) ? (
          <Alert color="amber" radius="lg" icon={<IconSignature size={20} aria-hidden />} role="status">
            {t('plan.voids', { count: signed })}
          </Alert>
        ) : null}
        <FailureNotice
          error={update.error}
          onReload={isStale(update.error) ? () => refreshExchanges(queryClient) : undefined}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:action.cancel')}
          </Button>
          <Button type="submit" loading={update.isPending} disabled={Object.keys(changes).length === 0}>
            {t('app:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
