import { Select, Stack, Text } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/forms/date-field.js';
import { FormActions } from '../../../components/forms/form-actions.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { announce } from '../../../lib/announce.js';
import { showFaults } from '../../../lib/api/show-faults.js';
import { useCreateDeputy } from '../api/create-deputy.js';
import { useAllPeople } from '../api/list-all-people.js';

/** A role of sponsor for which a deputy may be named. */
export interface SponsorRole {
  membershipId: string;
  personId: string;
  /** Whose role it is, and for which organisation. */
  label: string;
}

interface DeputyValues {
  sponsorMembershipId: string | null;
  personId: string | null;
  startsOn: string | null;
  endsOn: string | null;
}

interface DeputyFormProps {
  /** The roles to choose from; a single one is not asked for. */
  sponsorRoles: SponsorRole[];
  onClose: () => void;
}

/** Names who stands in for a sponsor, for a period of which both days count. */
export function DeputyForm({ sponsorRoles, onClose }: DeputyFormProps) {
  const { t } = useTranslation(['deputies', 'app']);
  const create = useCreateDeputy();
  const only = sponsorRoles.length === 1 ? sponsorRoles[0] : undefined;
  const missing = isNotEmpty(t('app:required'));
  const form = useForm<DeputyValues>({
    initialValues: {
      sponsorMembershipId: only?.membershipId ?? null,
      personId: null,
      startsOn: null,
      endsOn: null,
    },
    validate: { sponsorMembershipId: missing, personId: missing, startsOn: missing, endsOn: missing },
  });
  const sponsorRole = sponsorRoles.find(
    ({ membershipId }) => membershipId === form.values.sponsorMembershipId,
  );
  const name = ({ sponsorMembershipId, personId, startsOn, endsOn }: DeputyValues): void => {
    if (sponsorMembershipId === null || personId === null || startsOn === null || endsOn === null) return;
    create.mutate(
      { sponsorMembershipId, personId, startsOn, endsOn },
      {
        onSuccess: ({ deputy, sponsor }) => {
          announce(t('named', { deputy: deputy.name, sponsor: sponsor.name }));
          onClose();
        },
        onError: (error) => showFaults(form, error),
      },
    );
  };
  return (
    <form onSubmit={form.onSubmit(name)} noValidate>
      <Stack>
        <Text c="dimmed">{t('explain')}</Text>
        {only === undefined ? (
          <Select
            label={t('sponsor')}
            required
            searchable
            data={sponsorRoles.map(({ membershipId, label }) => ({ value: membershipId, label }))}
            {...form.getInputProps('sponsorMembershipId')}
          />
        ) : null}
        <PersonSelect exceptId={sponsorRole?.personId} {...form.getInputProps('personId')} />
        <DateField label={t('startsOn')} required {...form.getInputProps('startsOn')} />
        <DateField label={t('endsOn')} required {...form.getInputProps('endsOn')} />
        <FailureNotice error={create.error} />
        <FormActions pending={create.isPending} label={t('name')} onCancel={onClose} />
      </Stack>
    </form>
  );
}

interface PersonSelectProps {
  /** Who cannot be chosen: nobody stands in for themselves. */
  exceptId: string | undefined;
}

function PersonSelect({ exceptId, ...input }: PersonSelectProps) {
  const { t } = useTranslation('deputies');
  const { data: people = [] } = useAllPeople();
  return (
    <Select
      label={t('deputy')}
      required
      searchable
      data={people
        .filter(({ id }) => id !== exceptId)
        .map(({ id, name, homeOrganisation }) => ({
          value: id,
          label: `${name} (${homeOrganisation.shortName})`,
        }))}
      {...input}
    />
  );
}
