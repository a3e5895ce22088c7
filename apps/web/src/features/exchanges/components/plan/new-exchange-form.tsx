import { Button, Group, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { Cohort, Membership, Person, Programme } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useCreateExchange } from '../../api/create-exchange.js';
import { emptyPlan, newExchangeFrom, sponsorsOf } from './exchange-plan.js';
import { ExchangePlanFields, underField } from './exchange-plan-fields.js';

interface NewExchangeFormProps {
  cohort: Cohort;
  programme: Programme;
  memberships: Membership[];
  people: Person[];
}

/** Proposes an exchange for a candidate of a cohort. */
export function NewExchangeForm({ cohort, programme, memberships, people }: NewExchangeFormProps) {
  const { t } = useTranslation(['exchanges', 'app']);
  const navigate = useNavigate();
  const create = useCreateExchange();
  const required = (value: string | null): string | null => (value?.trim() ? null : t('app:required'));
  const form = useForm({
    initialValues: { ...emptyPlan, candidateId: null as string | null },
    validate: {
      candidateId: required,
      hostOrganisationId: required,
      homeSponsorId: required,
      hostSponsorId: required,
      hostPosition: required,
      startsOn: required,
    },
  });
  const homeOf = (candidateId: string | null): string | null =>
    people.find(({ id }) => id === candidateId)?.homeOrganisation.id ?? null;
  const chooseCandidate = (candidateId: string | null): void => {
    const sponsors = sponsorsOf(memberships, homeOf(candidateId));
    form.setValues({
      candidateId,
      homeSponsorId: sponsors.length === 1 ? (sponsors[0]?.person.id ?? null) : null,
    });
  };
  const propose = ({ candidateId, ...plan }: typeof form.values): void =>
    create.mutate(newExchangeFrom(cohort.id, candidateId ?? '', plan), {
      onSuccess: (exchange) => {
        announce(t('new.done', { name: exchange.candidate.name }));
        void navigate(`/exchanges/${exchange.id}`);
      },
      onError: (error) => showFaults(form, error),
    });
  return (
    <form onSubmit={form.onSubmit(propose)} noValidate>
      <Stack>
        <ExchangePlanFields
          form={form}
          programme={programme}
          memberships={memberships}
          homeOrganisationId={homeOf(form.values.candidateId)}
          endMayBeOpen
        >
          <Select
            label={t('new.candidate')}
            description={t('new.candidateDetail', { cohort: cohort.name })}
            required
            inputWrapperOrder={underField}
            searchable
            data={candidatesOf(memberships, cohort.id)}
            {...form.getInputProps('candidateId')}
            onChange={chooseCandidate}
          />
        </ExchangePlanFields>
        <FailureNotice error={create.error} />
        <Group justify="flex-end">
          <Button component={Link} to="/exchanges" variant="default">
            {t('app:action.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('new.propose')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const candidatesOf = (
  memberships: readonly Membership[],
  cohortId: string,
): { value: string; label: string }[] =>
  memberships
    .filter(
      (membership) =>
        membership.role === 'candidate' && membership.cohortId === cohortId && membership.current,
    )
    .map(({ person }) => ({ value: person.id, label: `${person.name} (${person.organisationShortName})` }));
