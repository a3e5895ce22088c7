import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconMessageCircleQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { IntervisionCase, Meeting } from '../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../lib/dates/use-date-formats.js';
import { useMeetingLive } from '../../../lib/live/use-meeting-live.js';
import { useMeeting } from '../../meetings/api/reading/get-meeting.js';
import { useCasesOf } from '../api/reading/list-cases.js';
import { refreshRoom } from '../api/reading/refresh-intervision.js';
import { BroughtCases } from '../components/cases/brought-cases.js';
import { ClosedCase } from '../components/cases/closed-case.js';
import { LiveNotice } from '../components/room/live-notice.js';
import { ReadersNotice } from '../components/room/readers-notice.js';
import { RoomState } from '../components/room/room-state.js';
import { RunningCase } from '../components/room/running-case.js';

/** The room of an intervision meeting: what was brought, and the step that everybody sees at the same moment. */
export function RoomPage() {
  const { id = '' } = useParams();
  const meeting = useMeeting(id);
  return (
    <QueryView query={meeting} skeleton={[72, 56, 420]}>
      {(data) => (data.kind === 'peer_intervision' ? <Room key={data.id} meeting={data} /> : <NoRoom />)}
    </QueryView>
  );
}

function NoRoom() {
  const { t } = useTranslation('intervision');
  return (
    <>
      <PageHeader title={t('room.title')} />
      <EmptyState
        icon={IconMessageCircleQuestion}
        title={t('room.none.title')}
        detail={t('room.none.detail')}
      />
    </>
  );
}

function Room({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('intervision');
  const { instant } = useDateFormats();
  const queryClient = useQueryClient();
  const standing = useMeetingLive(meeting.id, (part) => refreshRoom(queryClient, part));
  const cases = useCasesOf(meeting.id, standing !== 'connecting');
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            steps={[
              { title: t('breadcrumb.meetings'), to: '/meetings' },
              { title: meeting.title, to: `/meetings/${meeting.id}` },
            ]}
          />
        }
        title={t('room.title')}
        below={instant(meeting.startsAt)}
        actions={meeting.ownInvitation === null ? undefined : <OwnCasesLink />}
      />
      <LiveNotice standing={standing} />
      <Stack gap="md">
        <QueryView query={cases} skeleton={[420]}>
          {(items) => <CasesInRoom meeting={meeting} cases={items} />}
        </QueryView>
        <ReadersNotice meeting={meeting} />
      </Stack>
    </>
  );
}

function OwnCasesLink() {
  const { t } = useTranslation('intervision');
  return (
    <Button component={Link} to="/intervision-cases" variant="default">
      {t('mine.title')}
    </Button>
  );
}

function CasesInRoom({ meeting, cases }: { meeting: Meeting; cases: IntervisionCase[] }) {
  const inState = (state: IntervisionCase['state']) => cases.filter((item) => item.state === state);
  const [running] = inState('running');
  return (
    <>
      <RoomState meeting={meeting} hasCases={cases.length > 0} />
      {running === undefined ? null : <RunningCase key={running.id} item={running} />}
      <BroughtCases cases={inState('brought')} />
      {inState('closed').map((item) => (
        <ClosedCase key={item.id} item={item} cohortName={meeting.cohortName} />
      ))}
    </>
  );
}
