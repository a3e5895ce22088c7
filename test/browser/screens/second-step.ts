import { newcomer, openSecondStep, settled } from '../second-step-scene.js';
import { press, type Screen } from './screen.js';

const begin = press({ nl: 'Authenticator-app instellen', en: 'Set up an authenticator app' });

const answering: NonNullable<Screen['open']> = (page) =>
  openSecondStep(page, settled.email, '/sign-in/second-step');

const settingUp: NonNullable<Screen['open']> = (page) =>
  openSecondStep(page, newcomer.email, '/sign-in/second-step/set-up');

const wrongCode: NonNullable<Screen['open']> = async (page, language) => {
  await page.getByRole('textbox').fill('000000');
  await press({ nl: 'Verder', en: 'Continue' })(page, language);
  await page.locator('[aria-invalid=true]').waitFor();
};

/** Signing in in two steps. */
export const secondStepScreens: readonly Screen[] = [
  { name: 'second step that is off', as: 'k-jbw', path: '/account/second-step', onTelephone: true },
  {
    name: 'linking an authenticator app',
    as: 'k-jbw',
    path: '/account/second-step',
    open: begin,
    onTelephone: true,
  },
  { name: 'second step that is on', as: settled.email, path: '/account/second-step', onTelephone: true },
  {
    name: 'another telephone',
    as: settled.email,
    path: '/account/second-step',
    open: press({ nl: 'Andere telefoon of app', en: 'Another phone or app' }),
  },
  {
    name: 'second step to answer',
    as: settled.email,
    path: '/sign-in',
    open: answering,
    onTelephone: true,
  },
  {
    name: 'second step with a wrong code',
    as: settled.email,
    path: '/sign-in',
    open: async (page, language) => {
      await answering(page, language);
      await wrongCode(page, language);
    },
  },
  {
    name: 'second step to set up first',
    as: newcomer.email,
    path: '/sign-in',
    open: settingUp,
    onTelephone: true,
  },
  {
    name: 'resetting a second step',
    as: 'bureau',
    path: '/administration/people',
    open: async (page, language) => {
      await press({ nl: 'Noor de Graaf', en: 'Noor de Graaf' })(page, language);
      await press({ nl: 'Tweede stap wissen', en: 'Reset second step' })(page, language);
    },
  },
];
