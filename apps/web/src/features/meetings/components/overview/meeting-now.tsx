import { Button } from '@mantine/core';
import { IconCalendarDown, IconLock, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MeetingStateBadge } from '../../../../components/badges/meeting-state-badge.js';
import { ActionButton } from '../../../../components/forms/action-button.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Action, Meeting } from '../../../../lib/api/schema-types.js';
import { MeetingPlace } from '../listing/meeting-place.js';
import { MeetingTime } from '../listing/meeting-time.js';
import { ReplyChoice } from '../reply/reply-choice.js';
import { ReplyCountWords } from '../reply/reply-count-words.js';
import { PlanDialog } from '../planning/plan-dialog.js';
import classes from './meeting-now.module.css';
import { StepDialog } from './step-dialog.js';

const forward = ['publish', 'open', 'close'];

/** When and where a meeting is, who leads it, whether the reader comes, and the steps that can be taken now. */
export function MeetingNow({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { state, ownInvitation, permissions } = meeting;
  return (
    <SectionCard title={t('now')} aside={<MeetingStateBadge meeting={meeting} />}>
      <div className={classes.now}>
        <Facts meeting={meeting} />
        {permissions.includes('reply') && ownInvitation !== null ? (
          <ReplyChoice meeting={meeting} invitation={ownInvitation} />
        ) : null}
      </div>
      {state === 'planned' ? <ReplyCountWords meeting={meeting} /> : null}
      <Steps meeting={meeting} />
    </SectionCard>
  );
}

function Facts({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('fact.when')}</dt>
        <dd>
          <MeetingTime startsAt={meeting.startsAt} endsAt={meeting.endsAt} />
        </dd>
      </div>
      <div>
        <dt>{t('fact.where')}</dt>
        <dd>
          <MeetingPlace meeting={meeting} />
        </dd>
      </div>
      <div>
        <dt>{t('fact.leader')}</dt>
        <dd>{meeting.leader.name}</dd>
      </div>
    </dl>
  );
}

function Steps({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [chosen, setChosen] = useState<Action | null>(null);
  const [planning, setPlanning] = useState(false);
  const { id, kind, state, actions, permissions } = meeting;
  const propsOf = (name: string) => ({
    actions,
    name,
    onPress: () => setChosen(actions.find((action) => action.action === name && action.allowed) ?? null),
  });
  return (
    <div className={classes.steps}>
      {forward.map((name) => (
        <ActionButton key={name} {...propsOf(name)} />
      ))}
      {kind === 'peer_intervision' && isRoomOpen(meeting) ? (
        <Button
          component={Link}
          to={`/meetings/${id}/intervision`}
          variant="light"
          leftSection={<IconLock size={18} aria-hidden />}
        >
          {t('intervision')}
        </Button>
      ) : null}
      {permissions.includes('plan') ? (
        <Button
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={() => setPlanning(true)}
        >
          {t('change.open')}
        </Button>
      ) : null}
      {isInCalendar(meeting) ? (
        <Button
          component="a"
          href={`/api/v1/meetings/${id}/calendar-object`}
          download
          variant="default"
          leftSection={<IconCalendarDown size={18} aria-hidden />}
        >
          {t('download')}
        </Button>
      ) : null}
      <ActionButton {...propsOf('reopen')} variant="default" />
      <ActionButton {...propsOf('cancel')} variant="subtle" color="brick" />
      <StepDialog meeting={meeting} action={chosen} onClose={() => setChosen(null)} />
      <PlanDialog
        meeting={meeting}
        opened={planning && state !== 'closed'}
        onClose={() => setPlanning(false)}
      />
    </div>
  );
}

/** The room of an intervision is for who is invited or leads it; the office does not get in. */
const isRoomOpen = ({ state, ownInvitation, permissions }: Meeting): boolean =>
  (state === 'planned' || state === 'in_progress' || state === 'closed') &&
  (ownInvitation !== null || permissions.includes('run') || permissions.includes('read_record'));

/** A calendar has no drafts; who is invited has an invitation in it, and a cancellation takes it out again. */
const isInCalendar = ({ state, ownInvitation }: Meeting): boolean =>
  ownInvitation !== null && state !== 'draft' && state !== 'closed';
