import { Button, Group, Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HarmlessChoice } from '../../../../components/forms/harmless-choice.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Cohort, Membership } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { meetingKinds } from '../listing/coming-meetings.js';
import { AgendaFields } from '../new-agenda/agenda-fields.js';
import { peopleIn, roomOf } from '../people/people-in.js';
import { SeriesFields } from '../series/rule/series-fields.js';
import type { SeriesValues } from '../series/rule/series-rule.js';
import { InviteeFields } from './invitee-fields.js';
import { emptyMeeting, type NewMeetingValues } from './new-meeting-values.js';
import { PlanFields } from './plan-fields.js';
import { useNewMeetingFaults } from './use-new-meeting-faults.js';
import { usePlanForm } from './use-plan-form.js';
import { usePlanning } from './use-planning.js';

interface NewMeetingFormProps {
  cohort: Cohort;
  memberships: Membership[];
}

const noSeries: SeriesValues = { rhythm: 'once', ends: 'count', count: 6, until: null };

/** Plans a meeting, or a series of them, as a draft of which nobody is told yet. */
export function NewMeetingForm({ cohort, memberships }: NewMeetingFormProps) {
  const { t } = useTranslation(['meeting-planning', 'meetings', 'app']);
  const { person } = useCurrentSession();
  const everybody = peopleIn(memberships);
  const ofCohort = peopleIn(roomOf(memberships, cohort.id));
  const leaderId = everybody.some(({ value }) => value === person.id) ? person.id : null;
  const form = usePlanForm<NewMeetingValues>(
    emptyMeeting(
      leaderId,
      ofCohort.map(({ value }) => value),
    ),
    useNewMeetingFaults(),
  );
  const [series, setSeries] = useState(noSeries);
  const [declared, setDeclared] = useState(false);
  const { plan, pending, error } = usePlanning(cohort.id, series);
  const isSeries = series.rhythm !== 'once';
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => plan(values, declared, (fault) => showFaults(form, fault)))}
    >
      <Stack gap="md">
        <SectionCard title={t('what')}>
          <Stack gap="lg">
            <KindSelect form={form} cohortIds={ofCohort.map(({ value }) => value)} />
            <PlanFields
              form={form}
              leaders={form.values.kind === 'peer_intervision' ? ofCohort : everybody}
            />
            <SeriesFields values={series} day={form.values.day} onChange={setSeries} />
          </Stack>
        </SectionCard>
        <SectionCard title={t('who')}>
          <InviteeFields form={form} cohort={ofCohort} everybody={everybody} />
        </SectionCard>
        <SectionCard title={t('meetings:agenda.title')}>
          <AgendaFields form={form} cohort={cohort} presenters={everybody} isSeries={isSeries} />
        </SectionCard>
        <HarmlessChoice error={error} declared={declared} onDeclare={setDeclared} />
        <Group justify="flex-end">
          <Button component={Link} to="/meetings" variant="default">
            {t('app:action.cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface KindSelectProps {
  form: UseFormReturnType<NewMeetingValues>;
  /** The candidates and facilitators of the cohort, who alone come to intervision. */
  cohortIds: string[];
}

function KindSelect({ form, cohortIds }: KindSelectProps) {
  const { t } = useTranslation(['meeting-planning', 'meetings']);
  const choose = (value: string | null): void => {
    const kind = meetingKinds.find((known) => known === value) ?? 'cohort_meeting';
    const { inviteeIds, leaderId } = form.values;
    if (kind !== 'peer_intervision') {
      form.setValues({ kind });
      return;
    }
    const inRoom = (id: string): boolean => cohortIds.includes(id);
    const leads = leaderId !== null && inRoom(leaderId);
    form.setValues({ kind, inviteeIds: inviteeIds.filter(inRoom), leaderId: leads ? leaderId : null });
  };
  return (
    <Select
      label={t('kind')}
      allowDeselect={false}
      value={form.values.kind}
      data={meetingKinds.map((value) => ({ value, label: t(`meetings:kind.${value}`) }))}
      onChange={choose}
    />
  );
}
