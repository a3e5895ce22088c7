import type { RouteObject } from 'react-router';

/** The own account. */
export const accountRoutes: RouteObject[] = [
  {
    path: '/account',
    lazy: async () => ({
      Component: (await import('../../features/account/pages/account-page.js')).AccountPage,
    }),
  },
  {
    path: '/account/second-step',
    lazy: async () => ({
      Component: (await import('../../features/second-step/pages/second-step-page.js')).SecondStepPage,
    }),
  },
];
