import type { Language } from '../browser.js';
import { press, type Screen } from './screen.js';

/** Waits until the page has this card. */
const has =
  (card: Record<Language, string>): Screen['open'] =>
  (page, language) =>
    page.getByRole('region', { name: card[language] }).waitFor();

const minutes = { nl: 'Verslag', en: 'Minutes' };

/** A meeting that is ahead, of which an invitation is about to be taken back. */
const takeBack: Screen['open'] = async (page, language) => {
  await page.getByRole('link', { name: 'Voorstellen in proef' }).first().click();
  await press({ nl: /^Uitnodiging van .* intrekken$/, en: /^Take the invitation of .* back$/ })(
    page,
    language,
  );
  await page.getByRole('dialog').waitFor();
};

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
  {
    name: 'meeting in progress for who runs it',
    as: 'begeleider',
    path: ({ room }) => `/meetings/${room.meetingId}`,
    open: has(minutes),
    onTelephone: true,
  },
  {
    name: 'meeting in progress for who attends',
    as: 'k-vt',
    path: ({ room }) => `/meetings/${room.meetingId}`,
    open: has(minutes),
    onTelephone: true,
  },
  {
    name: 'closed meeting',
    as: 'begeleider',
    path: ({ held }) => `/meetings/${held}`,
    open: has(minutes),
    onTelephone: true,
  },
  { name: 'closed meeting for the office', as: 'bureau', path: ({ held }) => `/meetings/${held}` },
  { name: 'taking an invitation back', as: 'bureau', path: '/meetings', open: takeBack, onTelephone: true },
  { name: 'my actions', as: 'k-jbw', path: '/my-actions', onTelephone: true },
];
