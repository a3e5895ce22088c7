import type { RouteObject } from 'react-router';

const caseRoutes: RouteObject[] = [
  {
    path: '/meetings/:id/intervision',
    lazy: async () => ({
      Component: (await import('../../features/intervision/pages/room-page.js')).RoomPage,
    }),
  },
  {
    path: '/intervision-cases',
    lazy: async () => ({
      Component: (await import('../../features/intervision/pages/my-cases-page.js')).MyCasesPage,
    }),
  },
  {
    path: '/intervision-cases/new',
    lazy: async () => ({
      Component: (await import('../../features/intervision/pages/new-case-page.js')).NewCasePage,
    }),
  },
  {
    path: '/intervision-cases/:id',
    lazy: async () => ({
      Component: (await import('../../features/intervision/pages/case-page.js')).CasePage,
    }),
  },
];

const methodRoutes: RouteObject[] = [
  {
    path: '/intervision-methods/:programmeId',
    lazy: async () => ({
      Component: (await import('../../features/methods/pages/methods-page.js')).MethodsPage,
    }),
  },
  {
    path: '/intervision-methods/:programmeId/new',
    lazy: async () => ({
      Component: (await import('../../features/methods/pages/new-method-page.js')).NewMethodPage,
    }),
  },
  {
    path: '/intervision-methods/:programmeId/:id',
    lazy: async () => ({
      Component: (await import('../../features/methods/pages/method-page.js')).MethodPage,
    }),
  },
];

/** Intervision: the room of a meeting, the cases, and the methods of a programme. */
export const intervisionRoutes: RouteObject[] = [...caseRoutes, ...methodRoutes];
