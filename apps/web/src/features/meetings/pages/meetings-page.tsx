import { Button, Text } from '@mantine/core';
import { IconCalendarEvent, IconChecklist, IconMessageCircleQuestion, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { MeetingSummary } from '../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { hasRole } from '../../../lib/session/scope.js';
import { useChosenCohort } from '../../../lib/session/use-chosen-cohort.js';
import { useMeetings } from '../api/reading/list-meetings.js';
import { isComing } from '../components/listing/coming-meetings.js';
import { MeetingCalendar } from '../components/listing/meeting-calendar.js';
import { MeetingFilters } from '../components/listing/meeting-filters.js';
import { MeetingList } from '../components/listing/meeting-list.js';
import { useMeetingSearch, type MeetingSearch } from '../components/listing/use-meeting-search.js';

/** The meetings of a cohort, as a list or as a month, answered on the spot. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const { cohort } = useChosenCohort();
  const { search, narrow } = useMeetingSearch();
  const meetings = useMeetings(cohort === undefined ? {} : { cohortId: cohort.id });
  return (
    <>
      <PageHeader
        above={cohort === undefined ? undefined : `${cohort.programmeName}, ${cohort.name}`}
        title={t('title')}
        actions={<PageActs />}
      />
      <SectionCard title={search.view === 'calendar' ? t('filter.calendar') : t(`filter.${search.when}`)}>
        <MeetingFilters search={search} onNarrow={narrow} />
        <QueryView query={meetings} skeleton={[90, 90, 90]}>
          {(all) => (
            <Shown
              meetings={ofKind(all, search)}
              readAt={meetings.dataUpdatedAt}
              search={search}
              onNarrow={narrow}
            />
          )}
        </QueryView>
      </SectionCard>
    </>
  );
}

const ofKind = (meetings: MeetingSummary[], { kind }: MeetingSearch): MeetingSummary[] =>
  kind === null ? meetings : meetings.filter((meeting) => meeting.kind === kind);

function PageActs() {
  const { t } = useTranslation(['meetings', 'intervision']);
  const session = useCurrentSession();
  return (
    <>
      <Button
        component={Link}
        to="/my-actions"
        variant="default"
        leftSection={<IconChecklist size={18} aria-hidden />}
      >
        {t('actions.title')}
      </Button>
      {hasRole(session, 'candidate', 'facilitator') ? (
        <Button
          component={Link}
          to="/intervision-cases"
          variant="default"
          leftSection={<IconMessageCircleQuestion size={18} aria-hidden />}
        >
          {t('intervision:mine.title')}
        </Button>
      ) : null}
      {hasRole(session, 'programme_office', 'facilitator') ? (
        <Button component={Link} to="/meetings/new" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('plan')}
        </Button>
      ) : null}
    </>
  );
}

interface ShownProps {
  meetings: MeetingSummary[];
  /** When they were read, in milliseconds: what is over by then is earlier. */
  readAt: number;
  search: MeetingSearch;
  onNarrow: (change: Partial<MeetingSearch>) => void;
}

function Shown({ meetings, readAt, search, onNarrow }: ShownProps) {
  const { t } = useTranslation('meetings');
  if (search.view === 'calendar')
    return <MeetingCalendar meetings={meetings} search={search} onNarrow={onNarrow} />;
  const coming = meetings.filter((meeting) => isComing(meeting, readAt));
  const shown =
    search.when === 'coming' ? coming : meetings.filter((meeting) => !isComing(meeting, readAt)).reverse();
  if (shown.length === 0) {
    return (
      <EmptyState
        icon={IconCalendarEvent}
        title={t(`none.${search.when}`)}
        detail={t(search.when === 'coming' ? 'none.comingDetail' : 'none.earlierDetail')}
      />
    );
  }
  const waiting = coming.filter(
    ({ state, ownInvitation }) => state === 'planned' && ownInvitation?.reply === null,
  );
  return (
    <>
      {search.when === 'coming' && waiting.length > 0 ? (
        <Text fw={600} role="status">
          {t('reply.waiting', { count: waiting.length })}
        </Text>
      ) : null}
      <MeetingList meetings={shown} label={t(`filter.${search.when}`)} />
    </>
  );
}
