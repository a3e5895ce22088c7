import { Select, Stack, Text } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { FormActions } from '../../../../components/forms/form-actions.js';
import { announce } from '../../../../lib/announce.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useCreateDeputy } from '../../api/people/create-deputy.js';
import { useAllPeople } from '../../api/people/list-all-people.js';
import { useProgrammeMemberships } from '../../api/people/list-programme-memberships.js';

interface DeputyValues {
  sponsorMembershipId: string | null;
  personId: string | null;
  startsOn: string | null;
  endsOn: string | null;
}

interface DeputyFormProps {
  programmeId: string;
  onClose: () => void;
}

/** Names who stands in for a sponsor, for a period of which both days count. */
export function DeputyForm({ programmeId, onClose }: DeputyFormProps) {
  const { t } = useTranslation(['administration', 'app']);
  const create = useCreateDeputy();
  const { data: memberships = [] } = useProgrammeMemberships(programmeId);
  const { data: people = [] } = useAllPeople();
  const missing = isNotEmpty(t('app:required'));
  const form = useForm<DeputyValues>({
    initialValues: { sponsorMembershipId: null, personId: null, startsOn: null, endsOn: null },
    validate: { sponsorMembershipId: missing, personId: missing, startsOn: missing, endsOn: missing },
  });
  const name = ({ sponsorMembershipId, personId, startsOn, endsOn }: DeputyValues): void => {
    if (sponsorMembershipId === null || personId === null || startsOn === null || endsOn === null) return;
    create.mutate(
      { sponsorMembershipId, personId, startsOn, endsOn },
      {
        onSuccess: ({ deputy, sponsor }) => {
          announce(t('deputies.named', { deputy: deputy.name, sponsor: sponsor.name }));
          onClose();
        },
        onError: (error) => showFaults(form, error),
      },
    );
  };
  const sponsors = memberships.filter(({ role, current }) => role === 'sponsor' && current);
  return (
    <form onSubmit={form.onSubmit(name)} noValidate>
      <Stack>
        <Text c="dimmed">{t('deputies.explain')}</Text>
        <Select
          label={t('deputies.sponsor')}
          required
          searchable
          data={sponsors.map(({ id, person, organisation }) => ({
            value: id,
            label: `${person.name} (${organisation?.shortName ?? person.organisationShortName})`,
          }))}
          {...form.getInputProps('sponsorMembershipId')}
        />
        <Select
          label={t('deputies.deputy')}
          required
          searchable
          data={people.map(({ id, name: label, homeOrganisation }) => ({
            value: id,
            label: `${label} (${homeOrganisation.shortName})`,
          }))}
          {...form.getInputProps('personId')}
        />
        <DateField label={t('deputies.startsOn')} required {...form.getInputProps('startsOn')} />
        <DateField label={t('deputies.endsOn')} required {...form.getInputProps('endsOn')} />
        <FailureNotice error={create.error} />
        <FormActions pending={create.isPending} label={t('deputies.name')} onCancel={onClose} />
      </Stack>
    </form>
  );
}
