import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { OutcomeForm } from './outcome-form.js';
import { OutcomeRow } from './outcome-row.js';

/** What the meeting came to; recorded in place while it is in progress. */
export function OutcomesCard({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { outcomes, permissions } = meeting;
  return (
    <SectionCard title={t('outcomes.title')}>
      {outcomes.length === 0 ? <Text c="dimmed">{t('outcomes.empty')}</Text> : null}
      <ul className={lined.list}>
        {outcomes.map((outcome) => (
          <OutcomeRow
            key={outcome.id}
            outcome={outcome}
            isRemovable={meeting.state === 'in_progress' && outcome.permissions.includes('change')}
          />
        ))}
      </ul>
      {permissions.includes('record_outcome') ? <OutcomeForm meeting={meeting} /> : null}
    </SectionCard>
  );
}

/** The open actions of earlier meetings, to look at again. */
export function CarriedOverCard({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  if (meeting.carriedOver.length === 0) return null;
  return (
    <SectionCard title={t('outcomes.carriedOver')}>
      <ul className={lined.list}>
        {meeting.carriedOver.map((outcome) => (
          <OutcomeRow key={outcome.id} outcome={outcome} tellsMeeting />
        ))}
      </ul>
    </SectionCard>
  );
}
