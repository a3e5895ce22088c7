import type { RouteObject } from 'react-router';

/** The proposals. */
export const proposalRoutes: RouteObject[] = [
  {
    path: '/proposals',
    lazy: async () => ({
      Component: (await import('../../features/proposals/pages/proposals-page.js')).ProposalsPage,
    }),
  },
  {
    path: '/proposals/:id',
    lazy: async () => ({
      Component: (await import('../pages/proposal-with-meetings-page.js')).ProposalWithMeetingsPage,
    }),
  },
  {
    path: '/proposals/:id/edit',
    lazy: async () => ({
      Component: (await import('../../features/proposals/pages/edit-proposal-page.js')).EditProposalPage,
    }),
  },
];
