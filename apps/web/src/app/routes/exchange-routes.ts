import type { RouteObject } from 'react-router';

/** The exchanges. */
export const exchangeRoutes: RouteObject[] = [
  {
    path: '/exchanges',
    lazy: async () => ({
      Component: (await import('../../features/exchanges/pages/exchanges-page.js')).ExchangesPage,
    }),
  },
  {
    path: '/exchanges/new',
    lazy: async () => ({
      Component: (await import('../../features/exchanges/pages/new-exchange-page.js')).NewExchangePage,
    }),
  },
  {
    path: '/exchanges/:id',
    lazy: async () => ({
      Component: (await import('../../features/exchanges/pages/exchange-page.js')).ExchangePage,
    }),
  },
];
