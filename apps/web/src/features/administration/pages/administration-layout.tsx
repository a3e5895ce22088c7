import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { TabLinks } from '../../../components/layout/tab-links.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { hasRole } from '../../../lib/session/scope.js';

/** The rooms of the administration, in the order in which a programme is set up. */
const rooms = ['programmes', 'people', 'organisations', 'import', 'audit'] as const;
/** What is the administrator's alone. */
const ownRooms = [...rooms, 'undone'] as const;

/** The rooms of the administration, with their tabs. */
export function AdministrationLayout() {
  const { t } = useTranslation('administration');
  const shown = hasRole(useCurrentSession(), 'admin') ? ownRooms : rooms;
  return (
    <>
      <TabLinks
        label={t('rooms.label')}
        links={shown.map((room) => ({ title: t(`rooms.${room}`), to: `/administration/${room}` }))}
      />
      <Outlet />
    </>
  );
}
