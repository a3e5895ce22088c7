import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../../../components/badges/person-avatar.js';
import { StateBadge, type StateTone } from '../../../../components/badges/state-badge.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { Attendance, Meeting, MeetingInvitation } from '../../../../lib/api/schema-types.js';
import { useRecordAttendance } from '../../api/running/record-attendance.js';
import classes from './people.module.css';
import { TakeBack } from './take-back.js';

interface PersonRowProps {
  meeting: Meeting;
  invitation: MeetingInvitation;
}

const tones: Record<'yes' | 'no' | 'maybe' | 'none', StateTone> = {
  yes: 'done',
  maybe: 'active',
  no: 'resting',
  none: 'due',
};

/** Somebody who is invited: what they answered, and while the meeting goes on whether they are there. */
export function PersonRow({ meeting, invitation }: PersonRowProps) {
  const { t } = useTranslation('meetings');
  const { person, guestName, guestEmail, organisation, word } = invitation;
  const name = person?.name ?? guestName ?? '';
  const isAhead = meeting.state === 'planned' || meeting.state === 'draft';
  return (
    <li className={classes.person}>
      <PersonAvatar name={name} size={32} />
      <div className={classes.words}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {organisation?.shortName ?? t('people.guest')}
          {guestEmail === null ? '' : ` · ${guestEmail}`}
        </Text>
        {word === null ? null : <Text size="sm">“{word}”</Text>}
      </div>
      {isAhead ? <Standing meeting={meeting} invitation={invitation} name={name} /> : null}
      {meeting.permissions.includes('run') ? (
        <AttendanceChoice meeting={meeting} invitation={invitation} name={name} />
      ) : invitation.attendance === null ? null : (
        <StateBadge tone={invitation.attendance === 'present' ? 'done' : 'resting'}>
          {t(`people.${invitation.attendance}`)}
        </StateBadge>
      )}
    </li>
  );
}

/** What somebody answered, and for who plans the way to take the invitation back; that of who leads stays. */
function Standing({ meeting, invitation, name }: PersonRowProps & { name: string }) {
  const { t } = useTranslation('meetings');
  const reply = invitation.reply ?? 'none';
  return (
    <span className={classes.standing}>
      {meeting.state === 'planned' ? (
        <StateBadge tone={tones[reply]}>{t(`people.reply.${reply}`)}</StateBadge>
      ) : null}
      {meeting.permissions.includes('plan') && invitation.person?.id !== meeting.leaderId ? (
        <TakeBack meeting={meeting} invitationId={invitation.id} name={name} />
      ) : null}
    </span>
  );
}

const choices: readonly Attendance[] = ['present', 'absent'];

function AttendanceChoice({ meeting, invitation, name }: PersonRowProps & { name: string }) {
  const { t } = useTranslation('meetings');
  const record = useRecordAttendance();
  const shown = record.isPending ? record.variables.attendance : invitation.attendance;
  const choose = (attendance: Attendance): void =>
    record.mutate({
      meetingId: meeting.id,
      invitationId: invitation.id,
      version: invitation.version,
      attendance: attendance === shown ? null : attendance,
    });
  return (
    <>
      <Group gap="xs" role="group" aria-label={name}>
        {choices.map((attendance) => (
          <Button
            key={attendance}
            variant={shown === attendance ? 'filled' : 'default'}
            color={attendance === 'absent' ? 'gray' : undefined}
            aria-pressed={shown === attendance}
            onClick={() => choose(attendance)}
          >
            {t(`people.${attendance}`)}
          </Button>
        ))}
      </Group>
      <FailureNotice error={record.error} />
    </>
  );
}
