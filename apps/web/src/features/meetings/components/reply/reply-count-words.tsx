import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingSummary } from '../../../../lib/api/schema-types.js';

/** How many come, and how many have not answered yet. */
export function ReplyCountWords({ meeting }: { meeting: Pick<MeetingSummary, 'replies'> }) {
  const { t } = useTranslation('meetings');
  const { yes, no, maybe, none } = meeting.replies;
  const counted = [
    t('replies.yes', { count: yes }),
    ...(maybe === 0 ? [] : [t('replies.maybe', { count: maybe })]),
    ...(no === 0 ? [] : [t('replies.no', { count: no })]),
  ];
  return (
    <Text size="sm" c="dimmed">
      {counted.join(' · ')}
      {none === 0 ? null : (
        <>
          {' · '}
          <strong>{t('replies.none', { count: none })}</strong>
        </>
      )}
    </Text>
  );
}
