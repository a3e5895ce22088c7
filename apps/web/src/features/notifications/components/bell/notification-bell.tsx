import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useUnreadCount } from '../../api/count-notifications.js';
import classes from './notification-bell.module.css';
import { useNotificationsLive } from './use-notifications-live.js';

/** The most that stands on the bell in full; its name always tells the number. */
const mostShown = 99;

/** The way to the notifications, with how many are not read; it counts along while the page is open. */
export function NotificationBell() {
  const { t } = useTranslation('notifications');
  const { data: unread = 0 } = useUnreadCount();
  useNotificationsLive();
  const name = unread === 0 ? t('bell.none') : t('bell.unread', { count: unread });
  return (
    <NavLink to="/notifications" className={classes.bell} aria-label={name} title={name}>
      <IconBell size={22} stroke={1.7} aria-hidden />
      {unread === 0 ? null : (
        <span className={classes.count} aria-hidden>
          {unread > mostShown ? `${mostShown}+` : unread}
        </span>
      )}
    </NavLink>
  );
}
