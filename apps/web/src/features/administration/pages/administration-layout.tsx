import { Outlet, redirect } from 'react-router';

/** Opens the first room of the administration. */
export const openFirstRoom = () => redirect('/administration/organisations');

/** The rooms of the administration, with their tabs. */
export function AdministrationLayout() {
  return <Outlet />;
}
