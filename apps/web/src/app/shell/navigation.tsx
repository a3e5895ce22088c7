import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { CurrentSession } from '../../lib/api/schema-types.js';
import classes from './navigation.module.css';
import { roomsOf } from './rooms.js';
import { useWaitingCount } from './use-waiting-count.js';

/** The rooms that the person may use: a list at the side, or a bar at the foot of a telephone. */
export function Navigation({ session }: { session: CurrentSession }) {
  const { t } = useTranslation('app');
  const waiting = useWaitingCount(session);
  return (
    <nav aria-label={t('navigation.label')} className={classes.navigation}>
      <ul className={classes.rooms}>
        {roomsOf(session).map((room) => (
          <li key={room.to}>
            <NavLink to={room.to} className={classes.room}>
              <room.icon size={20} stroke={1.7} aria-hidden />
              <span className={classes.name}>{t(`navigation.${room.label}`)}</span>
              {room.counted && waiting > 0 ? (
                <span className={classes.count}>
                  <span aria-hidden>{waiting}</span>
                  <VisuallyHidden>{t('navigation.waiting', { count: waiting })}</VisuallyHidden>
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
