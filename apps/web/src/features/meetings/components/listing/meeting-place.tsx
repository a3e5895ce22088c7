import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingSummary } from '../../../../lib/api/schema-types.js';

/** Where a meeting is: its place, and the link to the video meeting. */
export function MeetingPlace({ meeting }: { meeting: Pick<MeetingSummary, 'place' | 'videoUrl'> }) {
  const { t } = useTranslation('meetings');
  const { place, videoUrl } = meeting;
  if (place === null && videoUrl === null) return <span>{t('where.unknown')}</span>;
  return (
    <span>
      {place}
      {place !== null && videoUrl !== null ? ' · ' : ''}
      {videoUrl === null ? null : (
        <Anchor href={videoUrl} target="_blank" rel="noreferrer noopener">
          {t('where.video')}
        </Anchor>
      )}
    </span>
  );
}
