import type { QueryClient } from '@tanstack/react-query';
import { redirect, type RouteObject } from 'react-router';
import { demoPersonasQuery } from '../features/sign-in/api/list-demo-personas.js';
import { messageRoutes } from './message-routes.js';

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
      Component: (await import('../features/sign-in/pages/sign-in-page.js')).SignInPage,
    }),
  },
  {
    path: '/sign-in/link',
    lazy: async () => ({
      Component: (await import('../features/sign-in/pages/sign-in-link-page.js')).SignInLinkPage,
    }),
  },
  {
    path: '/sign-in/second-step',
    lazy: async () => ({
      Component: (await import('../features/second-step/pages/answer-page.js')).AnswerPage,
    }),
  },
  {
    path: '/sign-in/second-step/set-up',
    lazy: async () => ({
      Component: (await import('../features/second-step/pages/set-up-page.js')).SetUpPage,
    }),
  },
  {
    path: '/demo/mails',
    lazy: async () => ({
      Component: (await import('../features/demo-mails/pages/demo-mails-page.js')).DemoMailsPage,
    }),
  },
  {
    path: '/unsubscribe/:token',
    lazy: async () => ({
      Component: (await import('../features/notifications/pages/unsubscribe-page.js')).UnsubscribePage,
    }),
  },
];

const exchangeRoutes: RouteObject[] = [
  {
    path: '/exchanges',
    lazy: async () => ({
      Component: (await import('../features/exchanges/pages/exchanges-page.js')).ExchangesPage,
    }),
  },
  {
    path: '/exchanges/new',
    lazy: async () => ({
      Component: (await import('../features/exchanges/pages/new-exchange-page.js')).NewExchangePage,
    }),
  },
  {
    path: '/exchanges/:id',
    lazy: async () => ({
      Component: (await import('../features/exchanges/pages/exchange-page.js')).ExchangePage,
    }),
  },
];

const proposalRoutes: RouteObject[] = [
  {
    path: '/proposals',
    lazy: async () => ({
      Component: (await import('../features/proposals/pages/proposals-page.js')).ProposalsPage,
    }),
  },
  {
    path: '/proposals/:id',
    lazy: async () => ({
      Component: (await import('./pages/proposal-with-meetings-page.js')).ProposalWithMeetingsPage,
    }),
  },
  {
    path: '/proposals/:id/edit',
    lazy: async () => ({
      Component: (await import('../features/proposals/pages/edit-proposal-page.js')).EditProposalPage,
    }),
  },
];

const meetingRoutes: RouteObject[] = [
  {
    path: '/meetings',
    lazy: async () => ({
      Component: (await import('../features/meetings/pages/meetings-page.js')).MeetingsPage,
    }),
  },
  {
    path: '/meetings/new',
    lazy: async () => ({
      Component: (await import('../features/meetings/pages/new-meeting-page.js')).NewMeetingPage,
    }),
  },
  {
    path: '/my-actions',
    lazy: async () => ({
      Component: (await import('../features/meetings/pages/my-actions-page.js')).MyActionsPage,
    }),
  },
  {
    path: '/meetings/:id',
    lazy: async () => ({
      Component: (await import('../features/meetings/pages/meeting-page.js')).MeetingPage,
    }),
  },
];

const intervisionRoutes: RouteObject[] = [
  {
    path: '/meetings/:id/intervision',
    lazy: async () => ({
      Component: (await import('../features/intervision/pages/room-page.js')).RoomPage,
    }),
  },
  {
    path: '/intervision-cases',
    lazy: async () => ({
      Component: (await import('../features/intervision/pages/my-cases-page.js')).MyCasesPage,
    }),
  },
  {
    path: '/intervision-cases/new',
    lazy: async () => ({
      Component: (await import('../features/intervision/pages/new-case-page.js')).NewCasePage,
    }),
  },
  {
    path: '/intervision-cases/:id',
    lazy: async () => ({
      Component: (await import('../features/intervision/pages/case-page.js')).CasePage,
    }),
  },
];

const methodRoutes: RouteObject[] = [
  {
    path: '/intervision-methods/:programmeId',
    lazy: async () => ({
      Component: (await import('../features/methods/pages/methods-page.js')).MethodsPage,
    }),
  },
  {
    path: '/intervision-methods/:programmeId/new',
    lazy: async () => ({
      Component: (await import('../features/methods/pages/new-method-page.js')).NewMethodPage,
    }),
  },
  {
    path: '/intervision-methods/:programmeId/:id',
    lazy: async () => ({
      Component: (await import('../features/methods/pages/method-page.js')).MethodPage,
    }),
  },
];

const administrationRoutes: RouteObject = {
  path: '/administration',
  lazy: async () => ({
    Component: (await import('../features/administration/pages/administration-layout.js'))
      .AdministrationLayout,
  }),
  children: [
    { index: true, loader: () => redirect('/administration/programmes'), element: null },
    {
      path: 'organisations',
      lazy: async () => ({
        Component: (await import('../features/administration/pages/organisations-page.js')).OrganisationsPage,
      }),
    },
    {
      path: 'people',
      lazy: async () => ({
        Component: (await import('../features/administration/pages/people-page.js')).PeoplePage,
      }),
    },
    {
      path: 'programmes',
      lazy: async () => ({
        Component: (await import('../features/administration/pages/programmes-page.js')).ProgrammesPage,
      }),
    },
    {
      path: 'programmes/:id',
      lazy: async () => ({
        Component: (await import('../features/administration/pages/programme-page.js')).ProgrammePage,
      }),
    },
    {
      path: 'sign-in',
      lazy: async () => ({
        Component: (await import('../features/administration/pages/providers-page.js')).ProvidersPage,
      }),
    },
    {
      path: 'import',
      lazy: async () => ({
        Component: (await import('../features/administration/pages/import-page.js')).ImportPage,
      }),
    },
    {
      path: 'audit',
      lazy: async () => ({
        Component: (await import('../features/administration/pages/audit-page.js')).AuditPage,
      }),
    },
    {
      path: 'undone',
      lazy: async () => ({
        Component: (await import('../features/undone/pages/undone-page.js')).UndonePage,
      }),
    },
  ],
};

/** Addresses for who is signed in; the server decides what each of them may see there. */
export const signedInRoutes: RouteObject[] = [
  {
    path: '/my-exchange',
    lazy: async () => ({
      Component: (await import('../features/my-exchange/pages/my-exchange-page.js')).MyExchangePage,
    }),
  },
  {
    path: '/decisions',
    lazy: async () => ({
      Component: (await import('../features/decisions/pages/decisions-page.js')).DecisionsPage,
    }),
  },
  {
    path: '/cohorts',
    lazy: async () => {
      // It leads to a board, which is read meanwhile.
      void import('../features/cohorts/pages/cohort-board-page.js');
      return { Component: (await import('./pages/chosen-cohort-page.js')).ChosenCohortPage };
    },
  },
  {
    path: '/cohorts/:id',
    lazy: async () => ({
      Component: (await import('../features/cohorts/pages/cohort-board-page.js')).CohortBoardPage,
    }),
  },
  ...exchangeRoutes,
  ...proposalRoutes,
  ...meetingRoutes,
  ...intervisionRoutes,
  ...messageRoutes,
  ...methodRoutes,
  administrationRoutes,
  {
    path: '/account',
    lazy: async () => ({
      Component: (await import('../features/account/pages/account-page.js')).AccountPage,
    }),
  },
  {
    path: '/account/second-step',
    lazy: async () => ({
      Component: (await import('../features/second-step/pages/second-step-page.js')).SecondStepPage,
    }),
  },
];
