import { press, type Screen } from './screen.js';

const tryFaultyFile: Screen['open'] = async (page, language) => {
  const buffer = Buffer.from(JSON.stringify({ format: 'programme-file/1', people: [{ key: 'x' }] }));
  const file = { name: 'programma.json', mimeType: 'application/json', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await press({ nl: 'Proef draaien', en: 'Run a trial' })(page, language);
  await page.getByRole('alert').waitFor();
};

const somebody: Screen['open'] = press({ nl: 'Noor de Graaf', en: 'Noor de Graaf' });

/** What is set up by the programme office and the administrator. */
export const administrationScreens: readonly Screen[] = [
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
  { name: 'sign-in of organisations', as: 'admin', path: '/administration/sign-in', onTelephone: true },
  {
    name: 'new sign-in of an organisation with faults',
    as: 'admin',
    path: '/administration/sign-in',
    open: press({ nl: 'Nieuwe organisatie', en: 'New organisation' }, { nl: 'Opslaan', en: 'Save' }),
    onTelephone: true,
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
  { name: 'what failed', as: 'admin', path: '/administration/undone', onTelephone: true },
  {
    name: 'trying a mail again',
    as: 'admin',
    path: '/administration/undone',
    open: press({ nl: /^Opnieuw proberen: /, en: /^Try again: / }),
    onTelephone: true,
  },
  {
    name: 'leaving a mail at that without a reason',
    as: 'admin',
    path: '/administration/undone',
    open: async (page, language) => {
      await press({ nl: /^Hierbij laten: /, en: /^Leave it: / })(page, language);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: { nl: 'Hierbij laten', en: 'Leave it' }[language] })
        .click();
    },
    onTelephone: true,
  },
  {
    name: 'what is still tried',
    as: 'admin',
    path: '/administration/undone?state=trying',
    onTelephone: true,
  },
  {
    name: 'what failed and was left',
    as: 'admin',
    path: '/administration/undone?state=left',
    onTelephone: true,
  },
];
