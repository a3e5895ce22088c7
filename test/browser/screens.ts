import type { Page } from 'playwright-core';
import type { Language } from './browser.js';
import { newCandidate, type Scene } from './scene.js';

/** A text of the interface in both languages. */
type Words = Readonly<Record<Language, string | RegExp>>;

/** Where a screen is, and in which state of it. */
export interface Screen {
  readonly name: string;
  /** The persona by the start of the e-mail address; absent: nobody is signed in. */
  readonly as?: string;
  readonly path: string | ((scene: Scene) => string);
  /** What is done on it before it is looked at. */
  readonly open?: (page: Page, language: Language) => Promise<void>;
  /** Whether people use it on a telephone as much as on a desk. */
  readonly onTelephone?: boolean;
}

/** Presses the buttons with these names, one after the other. */
const press =
  (...names: Words[]): NonNullable<Screen['open']> =>
  async (page, language) => {
    for (const name of names) await page.getByRole('button', { name: name[language] }).first().click();
  };

const askForLink: Screen['open'] = async (page, language) => {
  await page.getByRole('textbox').fill('iemand@wisselwerk.example');
  await press({ nl: 'Stuur mij een link', en: 'Send me a link' })(page, language);
  await page.getByText(/iemand@wisselwerk\.example/).waitFor();
};

const tryFaultyFile: Screen['open'] = async (page, language) => {
  const buffer = Buffer.from(JSON.stringify({ format: 'programme-file/1', people: [{ key: 'x' }] }));
  const file = { name: 'programma.json', mimeType: 'application/json', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await press({ nl: 'Proef draaien', en: 'Run a trial' })(page, language);
  await page.getByRole('alert').waitFor();
};

const newest: Screen['open'] = (page) => page.getByRole('navigation').getByRole('link').first().click();

const somebody: Screen['open'] = press({ nl: 'Noor de Graaf', en: 'Noor de Graaf' });

const open: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in', onTelephone: true },
  {
    name: 'sign-in with all personas',
    path: '/sign-in',
    open: press({ nl: 'Meer personen', en: 'More people' }),
  },
  { name: 'check your mail', path: '/sign-in', open: askForLink },
  { name: 'sign-in link', path: '/sign-in/link#token=geheim', onTelephone: true },
  { name: 'incomplete sign-in link', path: '/sign-in/link' },
  { name: 'mails of the demo', path: '/demo/mails' },
  { name: 'a mail of the demo', path: '/demo/mails', open: newest },
];

const candidate: readonly Screen[] = [
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

const sponsor: readonly Screen[] = [
  { name: 'decisions', as: 'sp-jbw', path: '/decisions', onTelephone: true },
  { name: 'account of a sponsor with a deputy', as: 'sp-vt', path: '/account' },
  { name: 'decisions without any', as: 'sp-gem', path: '/decisions' },
  {
    name: 'amendment to sign',
    as: 'sp-jbw',
    path: '/decisions',
    open: press({ nl: 'Lezen en tekenen', en: 'Read and sign' }),
    onTelephone: true,
  },
  { name: 'exchange for its sponsor', as: 'sp-jbw', path: ({ amended }) => `/exchanges/${amended}` },
];

const office: readonly Screen[] = [
  { name: 'board', as: 'bureau', path: '/cohorts', onTelephone: true },
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

const administration: readonly Screen[] = [
  { name: 'programmes', as: 'bureau', path: '/administration/programmes', onTelephone: true },
  {
    name: 'new programme',
    as: 'admin',
    path: '/administration/programmes',
    open: press({ nl: 'Nieuw programma', en: 'New programme' }),
  },
  {
    name: 'programme',
    as: 'bureau',
    path: ({ programme }) => `/administration/programmes/${programme}`,
    onTelephone: true,
  },
  {
    name: 'new cohort',
    as: 'bureau',
    path: ({ programme }) => `/administration/programmes/${programme}`,
    open: press({ nl: 'Nieuwe lichting', en: 'New cohort' }),
  },
  {
    name: 'new milestone of the template',
    as: 'bureau',
    path: ({ programme }) => `/administration/programmes/${programme}`,
    open: press({ nl: 'Mijlpaal toevoegen', en: 'Add a milestone' }),
  },
  { name: 'organisations', as: 'admin', path: '/administration/organisations', onTelephone: true },
  {
    name: 'new organisation with faults',
    as: 'admin',
    path: '/administration/organisations',
    open: press({ nl: 'Nieuwe organisatie', en: 'New organisation' }, { nl: 'Opslaan', en: 'Save' }),
  },
  { name: 'people', as: 'bureau', path: '/administration/people', onTelephone: true },
  {
    name: 'new person with faults',
    as: 'bureau',
    path: '/administration/people',
    open: press({ nl: 'Nieuwe persoon', en: 'New person' }, { nl: 'Toevoegen', en: 'Add' }),
  },
  { name: 'person', as: 'bureau', path: '/administration/people', open: somebody },
  {
    name: 'giving a role',
    as: 'bureau',
    path: '/administration/people',
    open: async (page, language) => {
      await somebody(page, language);
      await press({ nl: 'Rol geven', en: 'Give a role' })(page, language);
    },
  },
  { name: 'invitations', as: 'bureau', path: '/administration/people?view=invitations' },
  { name: 'deputies', as: 'bureau', path: '/administration/people?view=deputies' },
  {
    name: 'naming a deputy',
    as: 'bureau',
    path: '/administration/people?view=deputies',
    open: press({ nl: 'Vervanger aanwijzen', en: 'Name a deputy' }),
  },
  { name: 'import', as: 'bureau', path: '/administration/import' },
  {
    name: 'import of a file with faults',
    as: 'bureau',
    path: '/administration/import',
    open: tryFaultyFile,
    onTelephone: true,
  },
  { name: 'audit trail', as: 'bureau', path: '/administration/audit', onTelephone: true },
];

/** Every screen of the product. */
export const screens: readonly Screen[] = [...open, ...candidate, ...sponsor, ...office, ...administration];
