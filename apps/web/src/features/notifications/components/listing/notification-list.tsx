import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../../../../lib/api/schema-types.js';
import { byDay } from '../../../../lib/dates/by-day.js';
import { localDay } from '../../../../lib/dates/local-time.js';
import { currentDay } from '../../../../lib/dates/today.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import classes from './notification-list.module.css';
import { NotificationRow } from './notification-row.js';

/** Notifications by the day on which they were made, the newest first. */
export function NotificationList({ notifications }: { notifications: Notification[] }) {
  const { t } = useTranslation('app');
  const formats = useDateFormats();
  return byDay(notifications, ({ madeAt }) => localDay(madeAt)).map(({ day, items }) => (
    <section key={day}>
      <Title order={3} className={classes.day}>
        <time dateTime={day}>
          {day === currentDay() ? `${t('term.today')}, ${formats.day(day)}` : formats.fullDay(day)}
        </time>
      </Title>
      <ul>
        {items.map((notification) => (
          <NotificationRow key={notification.id} notification={notification} />
        ))}
      </ul>
    </section>
  ));
}
