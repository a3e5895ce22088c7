import { press, type Screen } from './screen.js';

const askForLink: Screen['open'] = async (page, language) => {
  await page.getByRole('textbox').fill('iemand@wisselwerk.example');
  await press({ nl: 'Stuur mij een link', en: 'Send me a link' })(page, language);
  await page.getByText(/iemand@wisselwerk\.example/).waitFor();
};

const newest: Screen['open'] = (page) => page.getByRole('navigation').getByRole('link').first().click();

/** What anybody sees, signed in or not. */
export const openScreens: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in', onTelephone: true },
  {
    name: 'sign-in with all personas',
    path: '/sign-in',
    open: press({ nl: 'Meer personen', en: 'More people' }),
  },
  {
    name: 'sign-in after an organisation broke it off',
    path: '/sign-in?problem=sign_in.provider_refused',
    onTelephone: true,
  },
  { name: 'check your mail', path: '/sign-in', open: askForLink },
  { name: 'sign-in link', path: '/sign-in/link#token=geheim', onTelephone: true },
  { name: 'incomplete sign-in link', path: '/sign-in/link' },
  { name: 'mails of the demo', path: '/demo/mails' },
  { name: 'a mail of the demo', path: '/demo/mails', open: newest },
];
