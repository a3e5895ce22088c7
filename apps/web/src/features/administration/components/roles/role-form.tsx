import { Select, SimpleGrid, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { FormActions } from '../../../../components/forms/form-actions.js';
import { announce } from '../../../../lib/announce.js';
import type { Person, ProgrammeSummary } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { hasRole } from '../../../../lib/session/scope.js';
import { useCreateMembership } from '../../api/people/create-membership.js';
import { newMembershipFrom, rolesToGive, scopeOf, type RoleValues } from './role-scope.js';
import classes from './role-form.module.css';
import { SponsorOrganisationField } from './sponsor-organisation-field.js';

interface RoleFormProps {
  person: Person;
  programmes: ProgrammeSummary[];
  onClose: () => void;
}

/** Gives a person a role, asking only for the scope that the role has. */
export function RoleForm({ person, programmes, onClose }: RoleFormProps) {
  const { t } = useTranslation(['administration', 'app', 'domain']);
  const create = useCreateMembership();
  const isAdmin = hasRole(useCurrentSession(), 'admin');
  const required = (asked: boolean, value: string | null): string | null =>
    asked && value === null ? t('app:required') : null;
  const form = useForm<RoleValues>({
    initialValues: {
      role: 'candidate',
      programmeId: onlyId(programmes),
      organisationId: person.homeOrganisation.id,
      cohortId: onlyId(programmes.flatMap(({ cohorts }) => cohorts)),
      startsOn: null,
      endsOn: null,
    },
    validate: {
      programmeId: (value, { role }) => required(scopeOf(role).programme, value),
      organisationId: (value, { role }) => required(scopeOf(role).organisation, value),
      cohortId: (value, { role }) => required(scopeOf(role).cohort, value),
    },
  });
  const scope = scopeOf(form.values.role);
  const give = (values: RoleValues): void =>
    create.mutate(newMembershipFrom(person.id, values), {
      onSuccess: () => {
        announce(t('roles.given', { name: person.name, role: t(`domain:role.${values.role}`) }));
        onClose();
      },
      onError: (error) => showFaults(form, error),
    });
  return (
    <form onSubmit={form.onSubmit(give)} noValidate className={classes.form}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t('roles.role')}
            required
            data={rolesToGive(isAdmin).map((role) => ({ value: role, label: t(`domain:role.${role}`) }))}
            {...form.getInputProps('role')}
          />
          {scope.programme ? (
            <Select
              label={t('roles.programme')}
              required
              data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('programmeId')}
            />
          ) : null}
          {scope.organisation ? (
            <SponsorOrganisationField
              programmeId={form.values.programmeId}
              {...form.getInputProps('organisationId')}
            />
          ) : null}
          {scope.cohort ? (
            <Select
              label={t('roles.cohort')}
              required
              data={cohortsOf(programmes)}
              {...form.getInputProps('cohortId')}
            />
          ) : null}
          <DateField
            label={t('roles.startsOn')}
            placeholder={t('roles.now')}
            clearable
            {...form.getInputProps('startsOn')}
          />
          <DateField
            label={t('roles.endsOn')}
            placeholder={t('roles.open')}
            clearable
            {...form.getInputProps('endsOn')}
          />
        </SimpleGrid>
        <FailureNotice error={create.error} />
        <FormActions pending={create.isPending} label={t('roles.give')} onCancel={onClose} />
      </Stack>
    </form>
  );
}

/** What there is only one of need not be chosen. */
const onlyId = (items: readonly { id: string }[]): string | null =>
  items.length === 1 ? (items[0]?.id ?? null) : null;

const cohortsOf = (programmes: readonly ProgrammeSummary[]) =>
  programmes.map(({ name, cohorts }) => ({
    group: name,
    items: cohorts.map((cohort) => ({ value: cohort.id, label: cohort.name })),
  }));
