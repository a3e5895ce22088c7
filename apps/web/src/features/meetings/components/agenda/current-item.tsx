import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { AgendaItem, Meeting } from '../../../../lib/api/schema-types.js';
import { useChangeAgendaItem } from '../../api/planning/change-agenda-item.js';
import { useGoToItem } from '../../api/running/go-to-item.js';
import classes from './current-item.module.css';
import { nextItem, onTheClock, secondsLeft } from './item-clock.js';
import { useServerTime } from './use-server-time.js';

interface CurrentItemProps {
  meeting: Meeting;
  /** When the meeting was read, by the clock of this device, in milliseconds. */
  readAt: number;
}

/** Where the meeting is on its agenda, how long that still takes, and what comes after. */
export function CurrentItem({ meeting, readAt }: CurrentItemProps) {
  const { t } = useTranslation('meetings');
  const current = meeting.agenda.find(({ id }) => id === meeting.currentItemId);
  const next = nextItem(meeting.agenda, meeting.currentItemId);
  return (
    <SectionCard
      title={current?.title ?? t('room.nothingNow')}
      above={current === undefined ? undefined : t('room.current')}
      emphasis="asked"
    >
      <div className={classes.current}>
        {current === undefined ? null : <ItemClock meeting={meeting} item={current} readAt={readAt} />}
        <div className={classes.words}>
          {current?.presenter ? <Text>{t('room.presents', { name: current.presenter.name })}</Text> : null}
          {next === undefined ? null : <Text c="dimmed">{t('room.next', { title: next.title })}</Text>}
        </div>
        {meeting.permissions.includes('run') ? (
          <GoOn meeting={meeting} current={current} next={next} />
        ) : null}
      </div>
    </SectionCard>
  );
}

function ItemClock({ meeting, item, readAt }: CurrentItemProps & { item: AgendaItem }) {
  const { t } = useTranslation('meetings');
  const now = useServerTime(meeting.now, readAt);
  const left = secondsLeft(item, meeting.currentItemSince ?? meeting.now, now);
  return (
    <div className={classes.clock} data-over={left < 0} role="timer">
      <span className={classes.time}>{onTheClock(left)}</span>
      <span>{t(left < 0 ? 'room.over' : 'room.left', { count: item.minutes })}</span>
    </div>
  );
}

interface GoOnProps {
  meeting: Meeting;
  current: AgendaItem | undefined;
  next: AgendaItem | undefined;
}

function GoOn({ meeting, current, next }: GoOnProps) {
  const { t } = useTranslation('meetings');
  const change = useChangeAgendaItem();
  const go = useGoToItem();
  const { id, version } = meeting;
  return (
    <div>
      {current === undefined ? null : (
        <Button
          loading={change.isPending}
          onClick={() => change.mutate({ meetingId: id, item: current, change: { isDone: true } })}
        >
          {t(next === undefined ? 'room.done' : 'room.doneAndOn')}
        </Button>
      )}
      {current === undefined && next !== undefined ? (
        <Button loading={go.isPending} onClick={() => go.mutate({ meetingId: id, version, itemId: next.id })}>
          {t('room.begin', { title: next.title })}
        </Button>
      ) : null}
      <FailureNotice error={change.error ?? go.error} />
    </div>
  );
}
