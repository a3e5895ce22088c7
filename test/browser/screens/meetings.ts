import { press, type Screen } from './screen.js';

/** The pages of meetings, for who attends them and for who plans them. */
export const meetingScreens: readonly Screen[] = [
  { name: 'meetings', as: 'k-jbw', path: '/meetings', onTelephone: true },
  { name: 'meetings as a month', as: 'k-jbw', path: '/meetings?view=calendar', onTelephone: true },
  { name: 'earlier meetings for the office', as: 'bureau', path: '/meetings?when=earlier' },
  { name: 'new meeting', as: 'begeleider', path: '/meetings/new', onTelephone: true },
  {
    name: 'new meeting with faults',
    as: 'begeleider',
    path: '/meetings/new',
    open: press({ nl: 'Als concept bewaren', en: 'Keep as a draft' }),
  },
  { name: 'my actions', as: 'k-jbw', path: '/my-actions', onTelephone: true },
];
