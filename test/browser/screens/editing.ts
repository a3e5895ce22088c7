import type { Page } from 'playwright-core';
import { write } from '../api.js';
import type { Language } from '../browser.js';
import { readProposal } from '../writing.js';
import { press, type Screen, type Words } from './screen.js';

const words = {
  seen: { nl: 'Wat zie ik?', en: 'What do I see?' },
  proposed: { nl: 'Wat stel ik voor?', en: 'What do I propose?' },
  preview: { nl: /^Voorbeeld van “Wat zie ik/, en: /^Preview of “What do I see/ },
  save: { nl: 'Opslaan', en: 'Save' },
  choose: { nl: 'Naar de keuze', en: 'To the choice' },
  confirm: { nl: 'Verder met deze keuze', en: 'Go on with this choice' },
} satisfies Record<string, Words>;

const as = 'k-jbw';

const fill = (page: Page, question: Words, language: Language, text: string): Promise<void> =>
  page.getByRole('textbox', { name: question[language], exact: true }).fill(text);

const withClientData: NonNullable<Screen['open']> = async (page, language) => {
  await fill(page, words.seen, language, 'Bel **06-12345678** voor:\n\n- J.K. (34)\n- de buren');
  await page.getByText('06-12345678').last().waitFor();
};

/** Somebody else saves another text, in between. */
const inConflict: NonNullable<Screen['open']> = async (page, language) => {
  const id = /proposals\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  await fill(page, words.proposed, language, `We gaan samen, op dinsdag. ${Date.now()}`);
  const { version } = await readProposal(page.context(), id);
  const change = `We gaan om de beurt, op vrijdag. ${Date.now()}`;
  await write(page.context(), 'PATCH', `/proposals/${id}`, { change }, version);
  await press(words.save)(page, language);
  await page.getByRole('button', { name: words.choose[language] }).waitFor();
};

/** Writing the text of a proposal. */
export const editingScreens: readonly Screen[] = [
  {
    name: 'editing an idea',
    as,
    path: ({ proposals }) => `/proposals/${proposals.idea}/edit`,
    onTelephone: true,
  },
  {
    name: 'editing what changes were requested of',
    as,
    path: ({ proposals }) => `/proposals/${proposals.changesRequested}/edit`,
    onTelephone: true,
  },
  {
    name: 'editing with client data',
    as,
    path: ({ proposals }) => `/proposals/${proposals.changesRequested}/edit`,
    open: withClientData,
    onTelephone: true,
  },
  {
    name: 'editing with client data, as others will read it',
    as,
    path: ({ proposals }) => `/proposals/${proposals.changesRequested}/edit`,
    open: async (page, language) => {
      await withClientData(page, language);
      await press(words.preview)(page, language);
      await page.locator('mark').first().waitFor();
    },
  },
  {
    name: 'editing in conflict',
    as,
    path: ({ proposals }) => `/proposals/${proposals.changesRequested}/edit`,
    open: async (page, language) => {
      await inConflict(page, language);
      await press(words.confirm)(page, language);
    },
    onTelephone: true,
  },
  {
    name: 'editing what cannot be edited',
    as,
    path: ({ proposals }) => `/proposals/${proposals.submitted}/edit`,
    onTelephone: true,
  },
];
