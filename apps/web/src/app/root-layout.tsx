import { Outlet, ScrollRestoration } from 'react-router';
import { ConnectionNotice } from './connection-notice.js';
import { NavigationProgress } from './navigation-progress.js';
import { useTitleFocus } from './use-title-focus.js';

/** What surrounds every page, signed in or not. */
export function RootLayout() {
  useTitleFocus();
  return (
    <>
      <NavigationProgress />
      <ConnectionNotice />
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
