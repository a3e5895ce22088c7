import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { TabLinks } from '../../../components/layout/tab-links.js';

/** The rooms of the administration, in the order in which a programme is set up. */
const rooms = ['programmes', 'people', 'organisations', 'import', 'audit'] as const;

/** The rooms of the administration, with their tabs. */
export function AdministrationLayout() {
  const { t } = useTranslation('administration');
  return (
    <>
      <TabLinks
        label={t('rooms.label')}
        links={rooms.map((room) => ({ title: t(`rooms.${room}`), to: `/administration/${room}` }))}
      />
      <Outlet />
    </>
  );
}
