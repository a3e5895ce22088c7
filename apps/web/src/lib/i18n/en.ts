import account from '../../locales/en/account.json';
import administration from '../../locales/en/administration.json';
import app from '../../locales/en/app.json';
import cohorts from '../../locales/en/cohorts.json';
import conversation from '../../locales/en/conversation.json';
import decisions from '../../locales/en/decisions.json';
import demoMails from '../../locales/en/demo-mails.json';
import deputies from '../../locales/en/deputies.json';
import domain from '../../locales/en/domain.json';
import exchanges from '../../locales/en/exchanges.json';
import ideas from '../../locales/en/ideas.json';
import intervision from '../../locales/en/intervision.json';
import meetingPlanning from '../../locales/en/meeting-planning.json';
import meetings from '../../locales/en/meetings.json';
import methods from '../../locales/en/methods.json';
import milestones from '../../locales/en/milestones.json';
import myExchange from '../../locales/en/my-exchange.json';
import notifications from '../../locales/en/notifications.json';
import proposalEditing from '../../locales/en/proposal-editing.json';
import proposalSteps from '../../locales/en/proposal-steps.json';
import proposals from '../../locales/en/proposals.json';
import reminders from '../../locales/en/reminders.json';
import signIn from '../../locales/en/sign-in.json';
import signatures from '../../locales/en/signatures.json';
import undone from '../../locales/en/undone.json';
import type { Texts } from './nl.js';

/** The English texts; the type makes a missing key fail the type check. */
export const en: Texts = {
  account,
  administration,
  app,
  cohorts,
  conversation,
  decisions,
  'demo-mails': demoMails,
  deputies,
  domain,
  exchanges,
  ideas,
  intervision,
  'meeting-planning': meetingPlanning,
  meetings,
  methods,
  milestones,
  'my-exchange': myExchange,
  notifications,
  'proposal-editing': proposalEditing,
  'proposal-steps': proposalSteps,
  proposals,
  reminders,
  'sign-in': signIn,
  signatures,
  undone,
};
