import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { TabLinks } from '../../../components/layout/tab-links.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { hasRole } from '../../../lib/session/scope.js';

/** The rooms of the administration, in the order in which a programme is set up. */
const rooms = ['programmes', 'people', 'organisations', 'sign-in', 'import', 'audit', 'undone'] as const;
/** What is for the administrator alone. */
const ofAdministrator = new Set<string>(['sign-in', 'undone']);

/** The rooms of the administration, with their tabs. */
export function AdministrationLayout() {
  const { t } = useTranslation('administration');
  const isAdministrator = hasRole(useCurrentSession(), 'admin');
  const own = rooms.filter((room) => isAdministrator || !ofAdministrator.has(room));
  return (
    <>
      <TabLinks
        label={t('rooms.label')}
        links={own.map((room) => ({ title: t(`rooms.${room}`), to: `/administration/${room}` }))}
      />
      <Outlet />
    </>
  );
}
