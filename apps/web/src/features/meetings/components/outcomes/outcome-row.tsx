import { ActionIcon, Anchor, Button, Text } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateBadge, type StateTone } from '../../../../components/badges/state-badge.js';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { DueDay } from '../../../../components/dates/due-day.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { MeetingOutcome, OutcomeKind } from '../../../../lib/api/schema-types.js';
import { useChangeOutcome } from '../../api/running/change-outcome.js';
import { useRemoveOutcome } from '../../api/running/remove-outcome.js';
import classes from './outcomes.module.css';

interface OutcomeRowProps {
  outcome: MeetingOutcome;
  /** Whether it says at which meeting it was agreed. */
  tellsMeeting?: boolean;
  isRemovable?: boolean;
}

const tones: Record<OutcomeKind, StateTone> = {
  action: 'active',
  decision: 'done',
  observation: 'resting',
  proposal: 'trial',
};

/** An outcome; an action says who does it and until when, and is ticked off here. */
export function OutcomeRow({ outcome, tellsMeeting = false, isRemovable = false }: OutcomeRowProps) {
  const { t } = useTranslation('meetings');
  const { kind, body, status, proposalId, meeting } = outcome;
  return (
    <li className={classes.outcome} data-status={status ?? undefined}>
      <StateBadge tone={status === 'done' ? 'done' : status === 'overdue' ? 'late' : tones[kind]}>
        {status === null ? t(`outcomes.kind.${kind}`) : t(`outcomes.status.${status}`)}
      </StateBadge>
      <div className={classes.words}>
        <Text className={classes.body}>
          {proposalId === null ? (
            body
          ) : (
            <Anchor component={Link} to={`/proposals/${proposalId}`}>
              {body}
            </Anchor>
          )}
        </Text>
        <ActionFacts outcome={outcome} />
        {tellsMeeting ? (
          <Anchor component={Link} to={`/meetings/${meeting.id}`} size="sm">
            {meeting.title}, <InstantDay instant={meeting.startsAt} />
          </Anchor>
        ) : null}
      </div>
      <DoneButton outcome={outcome} />
      {isRemovable ? <RemoveButton outcome={outcome} /> : null}
    </li>
  );
}

function ActionFacts({ outcome: { owner, dueOn, status, doneAt, doneBy } }: OutcomeRowProps) {
  const { t } = useTranslation('meetings');
  if (owner === null) return null;
  return (
    <Text size="sm" c="dimmed" component="div">
      {owner.name}
      {' · '}
      {status === 'done' && doneAt !== null ? (
        <>
          {t('outcomes.doneBy', { name: doneBy?.name ?? owner.name })} <InstantDay instant={doneAt} />
        </>
      ) : dueOn === null ? null : (
        <DueDay date={dueOn} />
      )}
    </Text>
  );
}

function DoneButton({ outcome }: OutcomeRowProps) {
  const { t } = useTranslation('meetings');
  const change = useChangeOutcome();
  if (outcome.kind !== 'action' || !outcome.permissions.includes('complete')) return null;
  const isDone = outcome.status === 'done';
  return (
    <>
      <Button
        size="sm"
        variant={isDone ? 'subtle' : 'default'}
        loading={change.isPending}
        leftSection={isDone ? undefined : <IconCheck size={18} aria-hidden />}
        aria-label={t(isDone ? 'outcomes.resumeAction' : 'outcomes.doneAction', { body: outcome.body })}
        onClick={() => change.mutate({ outcome, change: { isDone: !isDone } })}
      >
        {t(isDone ? 'outcomes.resume' : 'outcomes.done')}
      </Button>
      <FailureNotice error={change.error} />
    </>
  );
}

function RemoveButton({ outcome }: OutcomeRowProps) {
  const { t } = useTranslation('meetings');
  const remove = useRemoveOutcome();
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="brick"
        size={44}
        loading={remove.isPending}
        aria-label={t('outcomes.remove', { body: outcome.body })}
        onClick={() => remove.mutate(outcome)}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
      <FailureNotice error={remove.error} />
    </>
  );
}
