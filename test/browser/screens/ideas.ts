import type { Page } from 'playwright-core';
import type { Language } from '../browser.js';
import { press, type Screen, type Words } from './screen.js';

const words = {
  note: { nl: /^(Idee noteren|Verder met je idee)$/, en: /^(Note an idea|Continue your idea)$/ },
  confirm: { nl: /^Noteren$/, en: /^Note it$/ },
  show: { nl: /^Bekijken$/, en: /^View$/ },
  share: { nl: 'Delen met mijn lichting', en: 'Share with my cohort' },
  discard: { nl: /^“.*” weggooien$/, en: /^Throw “.*” away$/ },
  mend: { nl: /^“.*” aanpassen$/, en: /^Change “.*”$/ },
  signOut: { nl: /^Afmelden$/, en: /^Sign out$/ },
  menu: { nl: /^Menu van/, en: /^Menu of/ },
} satisfies Record<string, Words>;

/** Who sees nothing else of the product here, so that what waits is in nobody's way. */
const as = 'k-pol1';
const path = '/my-exchange';

const title = (page: Page) => page.getByRole('dialog').getByRole('textbox').first();

async function noteIdea(page: Page, language: Language): Promise<void> {
  await press(words.note)(page, language);
  await title(page).fill('Een vaste contactpersoon voor elk gezin');
  await press(words.confirm)(page, language);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('main').getByRole('button', { name: words.show[language] }).waitFor();
}

/** Something between us and the server answers instead of it, as a hotspot does. */
const waiting: NonNullable<Screen['open']> = async (page, language) => {
  await page.route('**/api/v1/sessions/current', (route) => route.fulfill({ body: '<html>Hotspot</html>' }));
  await noteIdea(page, language);
};

/** The server refuses the next idea. */
const refused: NonNullable<Screen['open']> = async (page, language) => {
  const body = JSON.stringify({ status: 403, code: 'access.forbidden', title: 'Dat mag je niet.' });
  const refusal = { status: 403, contentType: 'application/problem+json', body };
  await page.route('**/api/v1/proposals', (route) => route.fulfill(refusal));
  await noteIdea(page, language);
};

/** Opens a screen in one way, and then goes on from there. */
const after =
  (first: NonNullable<Screen['open']>, ...then: Words[]): NonNullable<Screen['open']> =>
  async (page, language) => {
    await first(page, language);
    await press(...then)(page, language);
    await page.getByRole('dialog').waitFor();
  };

/** Noting ideas, and what waits to be sent. */
export const ideaScreens: readonly Screen[] = [
  { name: 'noting an idea', as, path, open: press(words.note), onTelephone: true },
  {
    name: 'noting an idea with client data',
    as,
    path,
    open: async (page, language) => {
      await press(words.note)(page, language);
      await title(page).fill('Bel J.K. (34) op 06-12345678');
      await page.getByRole('dialog').getByRole('checkbox', { name: words.share[language] }).check();
      await page.getByText('06-12345678').waitFor();
    },
    onTelephone: true,
  },
  {
    name: 'noting an idea without a title',
    as: 'k-gem',
    path,
    open: press(words.note, words.confirm),
    onTelephone: true,
  },
  { name: 'an idea that waits', as, path, open: waiting, onTelephone: true },
  { name: 'ideas that wait', as, path, open: after(waiting, words.show), onTelephone: true },
  { name: 'ideas of which one is refused', as, path, open: after(refused, words.show), onTelephone: true },
  { name: 'mending an idea', as, path, open: after(refused, words.show, words.mend) },
  { name: 'throwing an idea away', as, path, open: after(refused, words.show, words.discard) },
  { name: 'leaving while an idea waits', as, path, open: after(waiting, words.menu, words.signOut) },
];
