import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { HarmlessChoice } from '../../../../components/forms/harmless-choice.js';
import { announce } from '../../../../lib/announce.js';
import type { Cohort, Membership } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { usePlanMeeting } from '../../api/planning/plan-meeting.js';
import { usePlanSeries } from '../../api/planning/plan-series.js';
import { meetingKinds } from '../listing/coming-meetings.js';
import { peopleIn, roomOf } from '../people/people-in.js';
import { AgendaFields, type WrittenItem } from './agenda-fields.js';
import { emptyPlan, instantsOf, type MeetingPlan, minutesBetween, sharedWords } from './meeting-plan.js';
import { PlanFields } from './plan-fields.js';
import { SeriesFields, type SeriesValues } from './series-fields.js';
import { ruleOf } from './series-rule.js';
import { usePlanForm } from './use-plan-form.js';

interface NewMeetingFormProps {
  cohort: Cohort;
  memberships: Membership[];
}

const noSeries: SeriesValues = { rhythm: 'once', ends: 'count', count: 6, until: null };

/** Plans a meeting, or a series of them, as a draft of which nobody is told yet. */
export function NewMeetingForm({ cohort, memberships }: NewMeetingFormProps) {
  const { t } = useTranslation(['meeting-planning', 'meetings', 'app']);
  const { person } = useCurrentSession();
  const leaders = peopleIn(memberships);
  const form = usePlanForm(emptyPlan(leaders.some(({ value }) => value === person.id) ? person.id : null));
  const [series, setSeries] = useState(noSeries);
  const [items, setItems] = useState<WrittenItem[]>([]);
  const [declared, setDeclared] = useState(false);
  const { plan, pending, error } = usePlanning(cohort.id, series, items);
  const { day, startTime, endTime, kind } = form.values;
  const length = minutesBetween(startTime, endTime);
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => plan(values, declared, (fault) => showFaults(form, fault)))}
    >
      <Stack gap="lg">
        <Select
          label={t('kind')}
          value={kind}
          data={meetingKinds.map((value) => ({ value, label: t(`meetings:kind.${value}`) }))}
          onChange={(value) =>
            form.setFieldValue('kind', meetingKinds.find((known) => known === value) ?? 'cohort_meeting')
          }
        />
        <PlanFields form={form} leaders={leaders} />
        <SeriesFields values={series} day={day} onChange={setSeries} />
        <Text c="dimmed">{t('invitees', { count: peopleIn(roomOf(memberships, cohort.id)).length })}</Text>
        <Title order={3}>{t('meetings:agenda.title')}</Title>
        <AgendaFields items={items} length={length} onChange={setItems} />
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

/** Plans one meeting, or a series, and goes to what was made. */
function usePlanning(cohortId: string, series: SeriesValues, items: WrittenItem[]) {
  const { t } = useTranslation('meeting-planning');
  const navigate = useNavigate();
  const one = usePlanMeeting();
  const many = usePlanSeries();
  const plan = (values: MeetingPlan, declared: boolean, onError: (error: Error) => void): void => {
    const { kind, day, startTime, endTime } = values;
    if (day === null) return;
    const agenda = items
      .filter(({ title }) => title.trim() !== '')
      .map(({ title, minutes }) => ({ title: title.trim(), minutes }));
    const words = {
      cohortId,
      kind,
      agenda,
      ...sharedWords(values),
      ...(declared ? { declareHarmless: true } : {}),
    };
    const arrive = (path: string): void => {
      announce(t('planned'));
      void navigate(path);
    };
    const { rhythm, ends, count, until } = series;
    if (rhythm === 'once') {
      const times = instantsOf({ ...values, day });
      one.mutate({ ...words, ...times }, { onSuccess: ({ id }) => arrive(`/meetings/${id}`), onError });
      return;
    }
    const rule = ruleOf({
      rhythm,
      day,
      ...(ends === 'count' ? { count, until: null } : { count: null, until }),
    });
    const minutes = minutesBetween(startTime, endTime);
    many.mutate(
      { ...words, rule, startsLocal: `${day}T${startTime}:00`, minutes },
      {
        onSuccess: ({ occurrences }) => {
          const first = occurrences[0]?.meetingId;
          arrive(first === undefined ? '/meetings' : `/meetings/${first}`);
        },
        onError,
      },
    );
  };
  const taken = series.rhythm === 'once' ? one : many;
  return { plan, pending: taken.isPending, error: taken.error };
}
