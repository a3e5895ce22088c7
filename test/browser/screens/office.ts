import { press, type Screen } from './screen.js';

/** Opens the search with a text in it, and waits for what comes of that. */
const search =
  (text: string): NonNullable<Screen['open']> =>
  async (page, language) => {
    await press({ nl: 'Zoeken', en: 'Search' })(page, language);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill(text);
    await dialog
      .getByRole('status')
      .filter({ hasText: /gevonden|found/ })
      .waitFor();
  };

/** What the programme office, the facilitator and an observer see. */
export const officeScreens: readonly Screen[] = [
  {
    name: 'board with learning points',
    as: 'bureau',
    path: '/cohorts',
    open: (page) => page.getByText('Bel eerder.').waitFor(),
    onTelephone: true,
  },
  { name: 'searching', as: 'bureau', path: '/exchanges', open: search(''), onTelephone: true },
  {
    name: 'searching, with what was found',
    as: 'bureau',
    path: '/exchanges',
    open: search('reclassering'),
    onTelephone: true,
  },
  { name: 'searching, nothing found', as: 'bureau', path: '/exchanges', open: search('kwartelei') },
  { name: 'board as a timeline', as: 'bureau', path: '/cohorts?view=timeline' },
  {
    name: 'board with a milestone open',
    as: 'bureau',
    path: '/cohorts',
    open: press({ nl: /^Gesprek na zes weken, Noor/, en: /^Six-week check-in, Noor/ }),
  },
  { name: 'board for the facilitator', as: 'begeleider', path: '/cohorts' },
  { name: 'exchanges', as: 'bureau', path: '/exchanges', onTelephone: true },
  { name: 'exchanges, none found', as: 'bureau', path: '/exchanges?state=cancelled' },
  { name: 'exchanges for an observer', as: 'meekijker', path: '/exchanges' },
  { name: 'new exchange', as: 'bureau', path: '/exchanges/new', onTelephone: true },
  {
    name: 'new exchange with faults',
    as: 'bureau',
    path: '/exchanges/new',
    open: press({ nl: 'Voorstellen', en: 'Propose' }),
  },
  {
    name: 'exchange for the office',
    as: 'bureau',
    path: ({ active }) => `/exchanges/${active}`,
    onTelephone: true,
  },
  {
    name: 'proposing an amendment',
    as: 'bureau',
    path: ({ active }) => `/exchanges/${active}`,
    open: press({ nl: 'Wijziging voorstellen', en: 'Propose an amendment' }),
  },
  {
    name: 'ending an exchange early',
    as: 'bureau',
    path: ({ active }) => `/exchanges/${active}`,
    open: press({ nl: 'Eerder stoppen', en: 'End early' }),
  },
  {
    name: 'waiving a milestone without a reason',
    as: 'bureau',
    path: ({ active }) => `/exchanges/${active}`,
    open: async (page, language) => {
      const waive = { nl: 'Laten vervallen', en: 'Waive' };
      await press(waive)(page, language);
      await page.getByRole('dialog').getByRole('button', { name: waive[language] }).click();
    },
  },
  {
    name: 'proposed exchange for the office',
    as: 'bureau',
    path: ({ proposed }) => `/exchanges/${proposed}`,
  },
  {
    name: 'changing a proposed exchange',
    as: 'bureau',
    path: ({ proposed }) => `/exchanges/${proposed}`,
    open: press({ nl: 'Wijzigen', en: 'Edit' }),
  },
];
