import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../../components/dates/calendar-time.js';
import { Markdown } from '../../../../components/text/markdown.js';
import { useMinutes } from '../../api/reading/get-minutes.js';

/** The minutes as they were at every closing before the last, for a meeting that was reopened. */
export function ClosedMinutes({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetings');
  const minutes = useMinutes(meetingId);
  const { closed = [], isLocked = false } = minutes.data ?? {};
  const earlier = isLocked ? closed.slice(0, -1) : closed;
  return (
    <>
      {earlier.map(({ number, body, closedAt }) => (
        <details key={number}>
          <Text component="summary" size="sm">
            {t('minutes.version', { number })} (<Instant instant={closedAt} />)
          </Text>
          <Markdown text={body} />
        </details>
      ))}
    </>
  );
}
