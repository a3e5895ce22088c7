import { useTranslation } from 'react-i18next';
import { Instant } from '../../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { HistoryLine, HistoryList } from '../../../../components/workflow/history-list.js';
import { useMeetingTransitions } from '../../api/reading/list-meeting-transitions.js';

/** Everything that happened to a meeting, newest first. */
export function MeetingHistory({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetings');
  const transitions = useMeetingTransitions(meetingId);
  return (
    <SectionCard title={t('history')}>
      <QueryView query={transitions} skeleton={[160]}>
        {(items) => (
          <HistoryList>
            {[...items].reverse().map((transition) => (
              <HistoryLine key={transition.id} line={transition} when={<Instant instant={transition.at} />} />
            ))}
          </HistoryList>
        )}
      </QueryView>
    </SectionCard>
  );
}
