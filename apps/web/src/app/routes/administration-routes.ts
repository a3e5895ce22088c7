import { redirect, type RouteObject } from 'react-router';

/** What administrators and programme offices keep. */
export const administrationRoutes: RouteObject = {
  path: '/administration',
  lazy: async () => ({
    Component: (await import('../../features/administration/pages/administration-layout.js'))
      .AdministrationLayout,
  }),
  children: [
    { index: true, loader: () => redirect('/administration/programmes'), element: null },
    {
      path: 'organisations',
      lazy: async () => ({
        Component: (await import('../../features/administration/pages/organisations-page.js'))
          .OrganisationsPage,
      }),
    },
    {
      path: 'people',
      lazy: async () => ({
        Component: (await import('../../features/administration/pages/people-page.js')).PeoplePage,
      }),
    },
    {
      path: 'programmes',
      lazy: async () => ({
        Component: (await import('../../features/administration/pages/programmes-page.js')).ProgrammesPage,
      }),
    },
    {
      path: 'programmes/:id',
      lazy: async () => ({
        Component: (await import('../../features/administration/pages/programme-page.js')).ProgrammePage,
      }),
    },
    {
      path: 'sign-in',
      lazy: async () => ({
        Component: (await import('../../features/administration/pages/providers-page.js')).ProvidersPage,
      }),
    },
    {
      path: 'import',
      lazy: async () => ({
        Component: (await import('../../features/administration/pages/import-page.js')).ImportPage,
      }),
    },
    {
      path: 'audit',
      lazy: async () => ({
        Component: (await import('../../features/administration/pages/audit-page.js')).AuditPage,
      }),
    },
    {
      path: 'undone',
      lazy: async () => ({
        Component: (await import('../../features/undone/pages/undone-page.js')).UndonePage,
      }),
    },
  ],
};
