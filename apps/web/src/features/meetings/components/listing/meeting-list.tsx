import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MeetingStateBadge } from '../../../../components/badges/meeting-state-badge.js';
import lined from '../../../../components/layout/lined-list.module.css';
import type { MeetingSummary } from '../../../../lib/api/schema-types.js';
import { ReplyChoice } from '../reply/reply-choice.js';
import { ReplyCountWords } from '../reply/reply-count-words.js';
import classes from './meeting-list.module.css';
import { MeetingPlace } from './meeting-place.js';
import { MeetingTime } from './meeting-time.js';

/** Meetings one under the other, each with the answer of the reader. */
export function MeetingList({ meetings, label }: { meetings: MeetingSummary[]; label: string }) {
  return (
    <ul className={lined.list} aria-label={label}>
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}

function MeetingRow({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation('meetings');
  const { id, title, kindTitle, state, startsAt, endsAt, ownInvitation } = meeting;
  return (
    <li className={classes.meeting} data-state={state}>
      <div className={classes.words}>
        <div className={classes.head}>
          <Anchor component={Link} to={`/meetings/${id}`} fw={650}>
            {title}
          </Anchor>
          {state === 'planned' ? null : <MeetingStateBadge meeting={meeting} />}
        </div>
        <Text>
          <MeetingTime startsAt={startsAt} endsAt={endsAt} />
        </Text>
        <Text size="sm" c="dimmed" component="div">
          {kindTitle} · <MeetingPlace meeting={meeting} /> · {t('ledBy', { name: meeting.leader.name })}
        </Text>
        {state === 'planned' ? <ReplyCountWords meeting={meeting} /> : null}
      </div>
      {state === 'planned' && ownInvitation !== null ? (
        <ReplyChoice meeting={meeting} invitation={ownInvitation} />
      ) : null}
    </li>
  );
}
