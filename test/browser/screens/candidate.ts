import { newCandidate } from '../scene.js';
import { press, type Screen } from './screen.js';

/** What a candidate sees. */
export const candidateScreens: readonly Screen[] = [
  { name: 'my exchange', as: 'k-jbw', path: '/my-exchange', onTelephone: true },
  {
    name: 'learning questions',
    as: 'k-jbw',
    path: '/my-exchange',
    open: press({ nl: 'Leervragen wijzigen', en: 'Change learning questions' }),
  },
  { name: 'exchange for its candidate', as: 'k-jbw', path: ({ amended }) => `/exchanges/${amended}` },
  {
    name: 'agreement to sign',
    as: newCandidate.email,
    path: ({ proposed }) => `/exchanges/${proposed}`,
    open: press({ nl: 'Tekenen', en: 'Sign' }),
  },
  { name: 'account', as: 'k-jbw', path: '/account', onTelephone: true },
  { name: 'person menu', as: 'k-jbw', path: '/account', open: press({ nl: /^Menu van/, en: /^Menu of/ }) },
  { name: 'page that is not there', as: 'k-jbw', path: '/nergens', onTelephone: true },
];
