import { MultiSelect, Radio, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PersonChoice } from '../people/people-in.js';
import { GuestFields } from './guest-fields.js';
import type { NewMeetingValues } from './new-meeting-values.js';

interface InviteeFieldsProps {
  form: UseFormReturnType<NewMeetingValues>;
  /** The candidates and facilitators of the cohort. */
  cohort: PersonChoice[];
  /** Who has a role in the programme. */
  everybody: PersonChoice[];
}

/** Who is invited: everyone of the cohort, or who is chosen; and guests where the kind of meeting allows them. */
export function InviteeFields({ form, cohort, everybody }: InviteeFieldsProps) {
  const { t } = useTranslation('meeting-planning');
  const { invitesCohort, kind } = form.values;
  const isIntervision = kind === 'peer_intervision';
  return (
    <Stack gap="md">
      <Radio.Group
        aria-label={t('who')}
        description={isIntervision ? t('invitees.intervision') : undefined}
        value={invitesCohort ? 'cohort' : 'chosen'}
        onChange={(value) => form.setFieldValue('invitesCohort', value === 'cohort')}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            size="md"
            value="cohort"
            label={t('invitees.cohort', { count: cohort.length })}
            description={cohort.map(({ label }) => label).join(', ')}
          />
          <Radio size="md" value="chosen" label={t('invitees.chosen')} />
        </Stack>
      </Radio.Group>
      {invitesCohort ? null : (
        <ChosenInvitees form={form} cohort={cohort} everybody={isIntervision ? cohort : everybody} />
      )}
      {isIntervision ? null : <GuestFields form={form} />}
    </Stack>
  );
}

function ChosenInvitees({ form, cohort, everybody }: InviteeFieldsProps) {
  const { t } = useTranslation('meeting-planning');
  const ofCohort = new Set(cohort.map(({ value }) => value));
  const others = everybody.filter(({ value }) => !ofCohort.has(value));
  const { inviteeIds } = form.values;
  const faults = Object.entries(form.errors).filter(([path]) => path.startsWith('inviteeIds.'));
  return (
    <div>
      <MultiSelect
        label={t('invitees.who')}
        searchable
        hidePickedOptions
        data={[
          { group: t('invitees.ofCohort'), items: cohort },
          ...(others.length === 0 ? [] : [{ group: t('invitees.others'), items: others }]),
        ]}
        value={inviteeIds}
        error={faults[0]?.[1]}
        onChange={(ids) => form.setFieldValue('inviteeIds', ids)}
      />
      <Text size="sm" c="dimmed" role="status" mt={4}>
        {t('invitees.count', { count: inviteeIds.length })}
      </Text>
    </div>
  );
}
