import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { Meeting } from '../../../lib/api/schema-types.js';
import { useMeetingLive } from '../../../lib/live/use-meeting-live.js';
import { useMeeting } from '../api/reading/get-meeting.js';
import { AgendaCard } from '../components/agenda/agenda-card.js';
import { CurrentItem } from '../components/agenda/current-item.js';
import { MinutesCard } from '../components/minutes/minutes-card.js';
import { CarriedOverCard, OutcomesCard } from '../components/outcomes/outcomes-card.js';
import { MeetingHistory } from '../components/overview/meeting-history.js';
import { MeetingNow } from '../components/overview/meeting-now.js';
import { PeopleCard } from '../components/people/people-card.js';
import { SeriesCard } from '../components/series/series-card.js';
import classes from './meeting-page.module.css';

/** One meeting: before it, for the room while it goes on, and what is left of it. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const meeting = useMeeting(id);
  return (
    <QueryView query={meeting} skeleton={[72, 180, 420]}>
      {(data) => <MeetingWhole key={data.id} meeting={data} readAt={meeting.dataUpdatedAt} />}
    </QueryView>
  );
}

interface MeetingWholeProps {
  meeting: Meeting;
  /** By the clock of this device, in milliseconds. */
  readAt: number;
}

function MeetingWhole({ meeting, readAt }: MeetingWholeProps) {
  const { t } = useTranslation('meetings');
  const { id, state, programmeName, cohortName, kindTitle } = meeting;
  const isUnderWay = state === 'in_progress';
  const hasRecord = isUnderWay || state === 'closed';
  return (
    <>
      <PageHeader
        above={<Breadcrumbs steps={[{ title: t('title'), to: '/meetings' }]} />}
        title={meeting.title}
        below={`${kindTitle} · ${programmeName}, ${cohortName}`}
      />
      {isUnderWay ? <LiveMeeting meetingId={id} /> : null}
      <Stack gap="md">
        {isUnderWay ? <CurrentItem meeting={meeting} readAt={readAt} /> : null}
        <MeetingNow meeting={meeting} />
        <div className={classes.columns}>
          <Stack gap="md">
            <AgendaCard meeting={meeting} />
            {hasRecord && meeting.report !== null ? <OutcomesCard meeting={meeting} /> : null}
            <MinutesCard meeting={meeting} />
          </Stack>
          <Stack gap="md">
            <PeopleCard meeting={meeting} />
            <SeriesCard meeting={meeting} />
            <CarriedOverCard meeting={meeting} />
            <MeetingHistory meetingId={id} />
          </Stack>
        </div>
      </Stack>
    </>
  );
}

/** Shows what others in the room do as soon as they do it. */
function LiveMeeting({ meetingId }: { meetingId: string }) {
  const queryClient = useQueryClient();
  useMeetingLive(
    meetingId,
    () => void queryClient.invalidateQueries({ queryKey: ['meetings', 'one', meetingId] }),
  );
  return null;
}
