import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { enterRooms } from '../lib/i18n/language.js';
import { currentSessionQuery, signedInRouteId } from '../lib/session/current-session.js';
import type { CurrentSession } from '../lib/api/schema-types.js';
import { cohortsQuery } from '../lib/session/cohorts.js';
import { homePath } from '../lib/session/scope.js';
import { secondStepPath } from '../lib/session/second-step.js';
import { ErrorPage } from './pages/error-page.js';
import { LoadingPage } from './pages/loading-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { RootLayout } from './root-layout.js';
import { openRoutes } from './routes/open-routes.js';
import { signedInRoutes } from './routes/signed-in-routes.js';

/**
 * Lets nobody in without a session that is whole, and keeps the address for after signing in. The cohorts, in which
 * almost every page works, are read meanwhile, so that nothing has to make way for them.
 */
const requireSession =
  (queryClient: QueryClient) =>
  async ({ request }: { request: Request }): Promise<Response | CurrentSession> => {
    const session = await queryClient.fetchQuery(currentSessionQuery);
    const { pathname, search } = new URL(request.url);
    if (session !== null) {
      const secondStep = secondStepPath(session, pathname + search);
      if (secondStep !== null) return redirect(secondStep);
      await queryClient.prefetchQuery(cohortsQuery);
      return session;
    }
    return redirect(pathname === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(pathname + search)}`);
  };

/** Sends a person from `/` to the own start page. */
const goHome = (queryClient: QueryClient) => async (): Promise<Response> => {
  const session = await queryClient.fetchQuery(currentSessionQuery);
  if (session === null) return redirect('/sign-in');
  return redirect(secondStepPath(session, null) ?? homePath(session));
};

/** All addresses of the application. Pages load when they are first visited. */
export function createRouter(queryClient: QueryClient): ReturnType<typeof createBrowserRouter> {
  const shell: RouteObject = {
    id: signedInRouteId,
    loader: requireSession(queryClient),
    shouldRevalidate: () => false,
    lazy: async () => {
      const [{ Shell }] = await Promise.all([import('./shell/shell.js'), enterRooms()]);
      return { Component: Shell };
    },
    errorElement: <ErrorPage />,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [...signedInRoutes, { path: '*', element: <NotFoundPage /> }],
      },
    ],
  };
  return createBrowserRouter([
    {
      element: <RootLayout />,
      errorElement: <ErrorPage />,
      HydrateFallback: LoadingPage,
      children: [
        { path: '/', loader: goHome(queryClient), element: null },
        ...openRoutes(queryClient),
        shell,
      ],
    },
  ]);
}
