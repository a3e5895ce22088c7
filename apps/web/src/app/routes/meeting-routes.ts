import type { RouteObject } from 'react-router';

/** The meetings, and what was agreed in them. */
export const meetingRoutes: RouteObject[] = [
  {
    path: '/meetings',
    lazy: async () => ({
      Component: (await import('../../features/meetings/pages/meetings-page.js')).MeetingsPage,
    }),
  },
  {
    path: '/meetings/new',
    lazy: async () => ({
      Component: (await import('../../features/meetings/pages/new-meeting-page.js')).NewMeetingPage,
    }),
  },
  {
    path: '/my-actions',
    lazy: async () => ({
      Component: (await import('../../features/meetings/pages/my-actions-page.js')).MyActionsPage,
    }),
  },
  {
    path: '/meetings/:id',
    lazy: async () => ({
      Component: (await import('../../features/meetings/pages/meeting-page.js')).MeetingPage,
    }),
  },
];
