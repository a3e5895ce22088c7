import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { MeetingTransition } from '../../../../lib/api/schema-types.js';
import { useMeetingTransitions } from '../../api/reading/list-meeting-transitions.js';
import classes from './meeting-history.module.css';

/** Everything that happened to a meeting, newest first. */
export function MeetingHistory({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetings');
  const transitions = useMeetingTransitions(meetingId);
  return (
    <SectionCard title={t('history')}>
      <QueryView query={transitions} skeleton={[160]}>
        {(items) => (
          <ol className={classes.history} reversed>
            {[...items].reverse().map((transition) => (
              <HistoryLine key={transition.id} transition={transition} />
            ))}
          </ol>
        )}
      </QueryView>
    </SectionCard>
  );
}

function HistoryLine({ transition }: { transition: MeetingTransition }) {
  const { t } = useTranslation('meetings');
  const { actionTitle, from, to, toTitle, actor, at, reason } = transition;
  return (
    <li>
      <Text fw={600} lh={1.35}>
        {actionTitle}
        {from === to ? '' : ` → ${toTitle}`}
      </Text>
      <Text size="sm" c="dimmed">
        <Instant instant={at} /> · {actor === null ? t('bySystem') : actor.name}
      </Text>
      {reason === null ? null : <Text size="sm">“{reason}”</Text>}
    </li>
  );
}
