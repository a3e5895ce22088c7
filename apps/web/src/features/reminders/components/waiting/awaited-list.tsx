import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '../../../../components/dates/calendar-time.js';
import { DueDay } from '../../../../components/dates/due-day.js';
import type { AwaitedThing } from '../../../../lib/api/schema-types.js';
import { byDay } from '../../../../lib/dates/by-day.js';
import classes from './awaited-list.module.css';
import { NudgeButton } from './nudge-button.js';

interface AwaitedListProps {
  things: AwaitedThing[];
  /** When they were read, in milliseconds. */
  readAt: number;
}

/** What waits on whom, by its day and never by person. */
export function AwaitedList({ things, readAt }: AwaitedListProps) {
  return byDay(things, ({ fallsOn }) => fallsOn).map(({ day, items }) => (
    <section key={day}>
      <Title order={3} className={classes.day}>
        <DueDay date={day} />
      </Title>
      <ul>
        {items.map((thing) => (
          <li key={thing.id} className={classes.row}>
            <AwaitedWords thing={thing} readAt={readAt} />
            <NudgeButton thing={thing} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function AwaitedWords({ thing, readAt }: { thing: AwaitedThing; readAt: number }) {
  const { t } = useTranslation('reminders');
  const { about, path, person, organisation, ruleTitle, lastRemindedAt, nextReminderAt } = thing;
  return (
    <div className={classes.words}>
      <Anchor component={Link} to={path} fw={650}>
        {about}
      </Anchor>
      <Text>
        {t('waiting.on', { name: person.name, organisation: organisation.shortName })} · {ruleTitle}
      </Text>
      <Text size="sm" c="dimmed">
        {lastRemindedAt === null ? (
          t('waiting.neverReminded')
        ) : (
          <>
            {t('waiting.lastReminded')} <Instant instant={lastRemindedAt} />
          </>
        )}
        {nextReminderAt === null ? null : (
          <>
            {' · '}
            <NextReminder at={nextReminderAt} readAt={readAt} />
          </>
        )}
      </Text>
    </div>
  );
}

/** When the next reminder goes; one that waits for its sender, or for the quiet hours to end, is on its way. */
function NextReminder({ at, readAt }: { at: string; readAt: number }) {
  const { t } = useTranslation('reminders');
  if (Date.parse(at) <= readAt) return t('waiting.onItsWay');
  return (
    <>
      {t('waiting.nextReminder')} <Instant instant={at} />
    </>
  );
}
