import type { RouteObject } from 'react-router';

const notificationRoutes: RouteObject[] = [
  {
    path: '/notifications',
    lazy: async () => ({
      Component: (await import('../../features/notifications/pages/notifications-page.js')).NotificationsPage,
    }),
  },
  {
    path: '/account/notifications',
    lazy: async () => ({
      Component: (await import('../../features/notifications/pages/preferences-page.js')).PreferencesPage,
    }),
  },
];

const reminderRoutes: RouteObject = {
  path: '/reminders',
  lazy: async () => ({
    Component: (await import('../../features/reminders/pages/reminders-layout.js')).RemindersLayout,
  }),
  children: [
    {
      index: true,
      lazy: async () => ({
        Component: (await import('../../features/reminders/pages/waiting-page.js')).WaitingPage,
      }),
    },
    {
      path: 'ledger',
      lazy: async () => ({
        Component: (await import('../../features/reminders/pages/ledger-page.js')).LedgerPage,
      }),
    },
    {
      path: 'rules',
      lazy: async () => ({
        Component: (await import('../../features/reminders/pages/rules-page.js')).RulesPage,
      }),
    },
  ],
};

/** What people are told and reminded of. */
export const messageRoutes: RouteObject[] = [...notificationRoutes, reminderRoutes];
