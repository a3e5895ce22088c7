import app from '../../../locales/nl/app.json';
import demoMails from '../../../locales/nl/demo-mails.json';
import domain from '../../../locales/nl/domain.json';
import notifications from '../../../locales/nl/notifications.json';
import secondStep from '../../../locales/nl/second-step.json';
import signIn from '../../../locales/nl/sign-in.json';

/** The Dutch texts of what anybody meets, signed in or not; they set which keys exist. */
export const nl = {
  app,
  'demo-mails': demoMails,
  domain,
  notifications,
  'second-step': secondStep,
  'sign-in': signIn,
};
