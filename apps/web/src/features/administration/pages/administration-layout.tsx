import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import classes from './administration-layout.module.css';

/** The rooms of the administration, in the order in which a programme is set up. */
const rooms = ['programmes', 'people', 'organisations', 'import', 'audit'] as const;

/** The rooms of the administration, with their tabs. */
export function AdministrationLayout() {
  const { t } = useTranslation('administration');
  return (
    <>
      <nav aria-label={t('rooms.label')} className={classes.rooms}>
        {rooms.map((room) => (
          <NavLink key={room} to={`/administration/${room}`} className={classes.room}>
            {t(`rooms.${room}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
