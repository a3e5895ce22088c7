import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { demoPersonasQuery } from '../../features/sign-in/api/list-demo-personas.js';

/** Addresses that anybody may open. */
export const openRoutes = (queryClient: QueryClient): RouteObject[] => [
  {
    path: '/sign-in',
    // Whether there are personas decides what stands where.
    loader: async () => {
      await queryClient.prefetchQuery(demoPersonasQuery);
      return null;
    },
    lazy: async () => ({
      Component: (await import('../../features/sign-in/pages/sign-in-page.js')).SignInPage,
    }),
  },
  {
    path: '/sign-in/link',
    lazy: async () => ({
      Component: (await import('../../features/sign-in/pages/sign-in-link-page.js')).SignInLinkPage,
    }),
  },
  {
    path: '/sign-in/second-step',
    lazy: async () => ({
      Component: (await import('../../features/second-step/pages/answer-page.js')).AnswerPage,
    }),
  },
  {
    path: '/sign-in/second-step/set-up',
    lazy: async () => ({
      Component: (await import('../../features/second-step/pages/set-up-page.js')).SetUpPage,
    }),
  },
  {
    path: '/demo/mails',
    lazy: async () => ({
      Component: (await import('../../features/demo-mails/pages/demo-mails-page.js')).DemoMailsPage,
    }),
  },
  {
    path: '/unsubscribe/:token',
    lazy: async () => ({
      Component: (await import('../../features/notifications/pages/unsubscribe-page.js')).UnsubscribePage,
    }),
  },
];
