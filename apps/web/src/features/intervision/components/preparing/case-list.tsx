import { Anchor } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateBadge, type StateTone } from '../../../../components/badges/state-badge.js';
import lined from '../../../../components/layout/lined-list.module.css';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';
import { useMeeting } from '../../../meetings/api/reading/get-meeting.js';
import classes from './case-list.module.css';

const tones: Record<IntervisionCase['state'], StateTone> = {
  prepared: 'resting',
  brought: 'due',
  running: 'active',
  closed: 'done',
};

/** The reader's own cases, the newest first, each with who can read it. */
export function CaseList({ cases }: { cases: readonly IntervisionCase[] }) {
  return (
    <ul className={lined.list}>
      {[...cases].reverse().map((item) => (
        <li key={item.id} className={classes.row}>
          <div className={classes.words}>
            <Anchor component={Link} to={`/intervision-cases/${item.id}`} className={classes.question}>
              {item.question}
            </Anchor>
            <span className={classes.detail}>
              <StateBadge tone={tones[item.state]}>{item.stateTitle}</StateBadge>
              <span>{item.methodTitle}</span>
              <Readers meetingId={item.meetingId} />
            </span>
          </div>
          <IconChevronRight size={20} aria-hidden className={classes.sign} />
        </li>
      ))}
    </ul>
  );
}

function Readers({ meetingId }: { meetingId: string | null }) {
  const { t } = useTranslation('intervision');
  return meetingId === null ? (
    <span>{t('readers.short.onlyYou')}</span>
  ) : (
    <ReadersOfRoom meetingId={meetingId} />
  );
}

function ReadersOfRoom({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('intervision');
  const { data } = useMeeting(meetingId);
  return <span>{data === undefined ? '' : t('readers.short.room', { meeting: data.title })}</span>;
}
