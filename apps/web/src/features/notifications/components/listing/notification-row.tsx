import { Anchor, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { Notification } from '../../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { useMarkNotification } from '../../api/mark-notifications.js';
import classes from './notification-list.module.css';

/** One notification: what it says, where it leads, why the reader has it, and whether it was read. */
export function NotificationRow({ notification }: { notification: Notification }) {
  const { t } = useTranslation('notifications');
  const formats = useDateFormats();
  const mark = useMarkNotification();
  const { id, kind, title, text, path, because, madeAt, readAt } = notification;
  const isRead = readAt !== null;
  return (
    <li className={classes.row} data-unread={!isRead || undefined}>
      <div className={classes.words}>
        <div className={classes.head}>
          <Anchor
            component={Link}
            to={path}
            className={classes.title}
            onClick={() => (isRead ? undefined : mark.mutate({ id, read: true }))}
          >
            {title}
          </Anchor>
          {isRead ? null : <StateBadge tone="due">{t('row.unread')}</StateBadge>}
        </div>
        {text === null ? null : <Text>{text}</Text>}
        <Text size="sm" c="dimmed">
          <time dateTime={madeAt} title={formats.instant(madeAt)}>
            {formats.time(madeAt)}
          </time>{' '}
          · {t(`kind.${kind}`)}
        </Text>
        <Why because={because} />
        <FailureNotice error={mark.error} />
      </div>
      <Button
        variant="subtle"
        size="sm"
        className={classes.mark}
        aria-label={t(isRead ? 'row.markUnreadLabel' : 'row.markReadLabel', { title })}
        onClick={() => mark.mutate({ id, read: !isRead })}
      >
        {t(isRead ? 'row.markUnread' : 'row.markRead')}
      </Button>
    </li>
  );
}

function Why({ because }: { because: string }) {
  const { t } = useTranslation('notifications');
  return (
    <details className={classes.why}>
      <summary>{t('row.why')}</summary>
      <Text size="sm">
        {because}{' '}
        <Anchor component={Link} to="/account/notifications" size="sm" underline="always">
          {t('preferences.change')}
        </Anchor>
      </Text>
    </details>
  );
}
