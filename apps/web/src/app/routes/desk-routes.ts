import type { RouteObject } from 'react-router';

/** Where each role begins. */
export const deskRoutes: RouteObject[] = [
  {
    path: '/my-exchange',
    lazy: async () => ({
      Component: (await import('../../features/my-exchange/pages/my-exchange-page.js')).MyExchangePage,
    }),
  },
  {
    path: '/decisions',
    lazy: async () => ({
      Component: (await import('../../features/decisions/pages/decisions-page.js')).DecisionsPage,
    }),
  },
  {
    path: '/cohorts',
    lazy: async () => {
      // It leads to a board, which is read meanwhile.
      void import('../../features/cohorts/pages/cohort-board-page.js');
      return { Component: (await import('../pages/chosen-cohort-page.js')).ChosenCohortPage };
    },
  },
  {
    path: '/cohorts/:id',
    lazy: async () => ({
      Component: (await import('../../features/cohorts/pages/cohort-board-page.js')).CohortBoardPage,
    }),
  },
];
