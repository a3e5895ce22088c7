import app from '../../../locales/en/app.json';
import demoMails from '../../../locales/en/demo-mails.json';
import domain from '../../../locales/en/domain.json';
import notifications from '../../../locales/en/notifications.json';
import secondStep from '../../../locales/en/second-step.json';
import signIn from '../../../locales/en/sign-in.json';
import type { nl } from './nl.js';

/** The English texts of what anybody meets; the type makes a missing key fail the type check. */
export const en: typeof nl = {
  app,
  'demo-mails': demoMails,
  domain,
  notifications,
  'second-step': secondStep,
  'sign-in': signIn,
};
