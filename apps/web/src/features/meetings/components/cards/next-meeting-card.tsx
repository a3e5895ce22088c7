import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { currentDay } from '../../../../lib/dates/today.js';
import { useActions } from '../../api/reading/list-actions.js';
import { useMeetings } from '../../api/reading/list-meetings.js';
import { isComing } from '../listing/coming-meetings.js';
import { MeetingList } from '../listing/meeting-list.js';
import { OutcomeRow } from '../outcomes/outcome-row.js';

/** How many open actions are shown; the others are behind a link. */
const shownActions = 3;

/** The next meeting of a cohort, answered on the spot, and the open actions of the reader. */
export function NextMeetingCard({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('meetings');
  const meetings = useMeetings({ cohortId, from: currentDay() });
  const actions = useActions({ owner: 'me', status: 'open' });
  return (
    <SectionCard
      title={t('card.next')}
      aside={
        <Anchor component={Link} to="/meetings">
          {t('card.all')}
        </Anchor>
      }
    >
      <Stack gap="sm">
        <QueryView query={meetings} skeleton={[80]}>
          {(items) => {
            const next = items.find(
              (meeting) => meeting.state !== 'cancelled' && isComing(meeting, meetings.dataUpdatedAt),
            );
            return next === undefined ? (
              <Text c="dimmed">{t('none.coming')}</Text>
            ) : (
              <MeetingList meetings={[next]} label={t('card.next')} />
            );
          }}
        </QueryView>
        {actions.data === undefined || actions.data.length === 0 ? null : (
          <div>
            <Anchor component={Link} to="/my-actions" fw={600}>
              {t('card.openActions', { count: actions.data.length })}
            </Anchor>
            <ul className={lined.list}>
              {actions.data.slice(0, shownActions).map((outcome) => (
                <OutcomeRow key={outcome.id} outcome={outcome} />
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </SectionCard>
  );
}
