import type { Scene } from '../browser/scene.js';
import type { Screen } from '../browser/screens/screen.js';

/** A main screen, as somebody comes in on it. */
export type MainScreen = Pick<Screen, 'name' | 'as' | 'path'>;

/** The main screens of the product, each for who lives in it. Source: the product, "Screens". */
export const mainScreens: readonly MainScreen[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'my exchange', as: 'k-jbw', path: '/my-exchange' },
  { name: 'for me to decide', as: 'sp-pol', path: '/decisions' },
  { name: 'cohort board', as: 'bureau', path: '/cohorts' },
  { name: 'proposals', as: 'bureau', path: '/proposals' },
  { name: 'proposals on a board', as: 'bureau', path: '/proposals?view=board' },
  { name: 'proposal', as: 'bureau', path: ({ proposals }) => `/proposals/${proposals.inPilot}` },
  { name: 'meetings', as: 'k-jbw', path: '/meetings' },
  { name: 'meeting', as: 'begeleider', path: ({ series }) => `/meetings/${series}` },
  { name: 'intervision', as: 'begeleider', path: ({ room }) => `/meetings/${room.meetingId}/intervision` },
  { name: 'exchanges', as: 'bureau', path: '/exchanges' },
  { name: 'exchange', as: 'bureau', path: ({ active }) => `/exchanges/${active}` },
  { name: 'notifications', as: 'k-jbw', path: '/notifications' },
  { name: 'what waits on whom', as: 'bureau', path: '/reminders' },
  { name: 'programmes', as: 'bureau', path: '/administration/programmes' },
  { name: 'programme', as: 'bureau', path: ({ programme }) => `/administration/programmes/${programme}` },
  { name: 'organisations', as: 'admin', path: '/administration/organisations' },
  { name: 'people', as: 'bureau', path: '/administration/people' },
  { name: 'import', as: 'bureau', path: '/administration/import' },
  { name: 'audit trail', as: 'bureau', path: '/administration/audit' },
];

/** The address of a screen in the scene. */
export const addressOf = ({ path }: MainScreen, scene: Scene): string =>
  typeof path === 'string' ? path : path(scene);
