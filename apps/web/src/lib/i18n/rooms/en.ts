import account from '../../../locales/en/account.json';
import administration from '../../../locales/en/administration.json';
import cohorts from '../../../locales/en/cohorts.json';
import conversation from '../../../locales/en/conversation.json';
import decisions from '../../../locales/en/decisions.json';
import deputies from '../../../locales/en/deputies.json';
import exchanges from '../../../locales/en/exchanges.json';
import ideas from '../../../locales/en/ideas.json';
import identityProviders from '../../../locales/en/identity-providers.json';
import intervision from '../../../locales/en/intervision.json';
import meetingPlanning from '../../../locales/en/meeting-planning.json';
import meetings from '../../../locales/en/meetings.json';
import methods from '../../../locales/en/methods.json';
import milestones from '../../../locales/en/milestones.json';
import myExchange from '../../../locales/en/my-exchange.json';
import proposalEditing from '../../../locales/en/proposal-editing.json';
import proposalSteps from '../../../locales/en/proposal-steps.json';
import proposals from '../../../locales/en/proposals.json';
import reminders from '../../../locales/en/reminders.json';
import signatures from '../../../locales/en/signatures.json';
import undone from '../../../locales/en/undone.json';
import type { nl } from './nl.js';

/** The English texts of what stands behind the sign-in; the type makes a missing key fail the type check. */
export const en: typeof nl = {
  account,
  administration,
  cohorts,
  conversation,
  decisions,
  deputies,
  exchanges,
  ideas,
  'identity-providers': identityProviders,
  intervision,
  'meeting-planning': meetingPlanning,
  meetings,
  methods,
  milestones,
  'my-exchange': myExchange,
  'proposal-editing': proposalEditing,
  'proposal-steps': proposalSteps,
  proposals,
  reminders,
  signatures,
  undone,
};
