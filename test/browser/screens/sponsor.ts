import { press, type Screen } from './screen.js';

/** What a sponsor sees. */
export const sponsorScreens: readonly Screen[] = [
  { name: 'decisions', as: 'sp-jbw', path: '/decisions', onTelephone: true },
  { name: 'account of a sponsor with a deputy', as: 'sp-vt', path: '/account' },
  { name: 'decisions without any', as: 'sp-shn', path: '/decisions' },
  {
    name: 'amendment to sign',
    as: 'sp-jbw',
    path: '/decisions',
    open: press({ nl: 'Lezen en tekenen', en: 'Read and sign' }),
    onTelephone: true,
  },
  { name: 'exchange for its sponsor', as: 'sp-jbw', path: ({ amended }) => `/exchanges/${amended}` },
];
