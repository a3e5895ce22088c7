import { press, type Screen } from './screen.js';

const asGuide = { as: 'begeleider', path: ({ series }) => `/meetings/${series}` } satisfies Partial<Screen>;

/** Opens a dialog on a meeting of a series, with what it says of its meetings. */
const dialogOf =
  (...name: Parameters<typeof press>): Screen['open'] =>
  async (page, language) => {
    await press(...name)(page, language);
    await page.getByRole('dialog').waitFor();
  };

/** A meeting of a series, and what is asked when more of the series is changed. */
export const seriesScreens: readonly Screen[] = [
  { ...asGuide, name: 'meeting of a series', onTelephone: true },
  {
    ...asGuide,
    name: 'changing the plan of a series',
    open: dialogOf({ nl: 'Planning wijzigen', en: 'Change the plan' }),
    onTelephone: true,
  },
  {
    ...asGuide,
    name: 'changing the rhythm of a series',
    open: dialogOf({ nl: 'Ritme van de reeks wijzigen', en: 'Change the rhythm of the series' }),
    onTelephone: true,
  },
  {
    ...asGuide,
    name: 'inviting to a series',
    open: dialogOf({ nl: 'Voor de hele reeks uitnodigen', en: 'Invite to the whole series' }),
  },
  {
    ...asGuide,
    name: 'sending the invitations of a series',
    open: dialogOf({ nl: 'Uitnodigen', en: 'Invite' }),
  },
  {
    ...asGuide,
    name: 'cancelling a series without a reason',
    open: async (page, language) => {
      const cancel = { nl: 'Afzeggen', en: 'Cancel' };
      await press(cancel)(page, language);
      await page.getByRole('dialog').getByRole('button', { name: cancel[language] }).click();
    },
    onTelephone: true,
  },
];
