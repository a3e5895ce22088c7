import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { Markdown } from '../../../../components/text/markdown.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { ClosedMinutes } from './closed-minutes.js';
import { MinutesEditor } from './minutes-editor.js';

/** The minutes: written while the meeting is in progress, and locked once it is closed. */
export function MinutesCard({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { report, permissions, state } = meeting;
  if (report === null || state === 'draft' || state === 'planned' || state === 'cancelled') return null;
  const writes = permissions.includes('run') && !report.isLocked;
  return (
    <SectionCard
      title={t('minutes.title')}
      aside={
        report.isLocked ? (
          <Text c="dimmed">
            <IconLock size={16} aria-hidden /> {t('minutes.locked')}
          </Text>
        ) : undefined
      }
    >
      {writes ? (
        <MinutesEditor key={meeting.id} meetingId={meeting.id} saved={report} />
      ) : report.body.trim() === '' ? (
        <Text c="dimmed">{t('minutes.empty')}</Text>
      ) : (
        <Markdown text={report.body} />
      )}
      <ClosedMinutes meetingId={meeting.id} />
    </SectionCard>
  );
}
