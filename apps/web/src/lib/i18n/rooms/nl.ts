import account from '../../../locales/nl/account.json';
import administration from '../../../locales/nl/administration.json';
import cohorts from '../../../locales/nl/cohorts.json';
import conversation from '../../../locales/nl/conversation.json';
import decisions from '../../../locales/nl/decisions.json';
import deputies from '../../../locales/nl/deputies.json';
import exchanges from '../../../locales/nl/exchanges.json';
import ideas from '../../../locales/nl/ideas.json';
import identityProviders from '../../../locales/nl/identity-providers.json';
import intervision from '../../../locales/nl/intervision.json';
import meetingPlanning from '../../../locales/nl/meeting-planning.json';
import meetings from '../../../locales/nl/meetings.json';
import methods from '../../../locales/nl/methods.json';
import milestones from '../../../locales/nl/milestones.json';
import myExchange from '../../../locales/nl/my-exchange.json';
import proposalEditing from '../../../locales/nl/proposal-editing.json';
import proposalSteps from '../../../locales/nl/proposal-steps.json';
import proposals from '../../../locales/nl/proposals.json';
import reminders from '../../../locales/nl/reminders.json';
import signatures from '../../../locales/nl/signatures.json';
import undone from '../../../locales/nl/undone.json';

/** The Dutch texts of what stands behind the sign-in, one namespace per feature; they set which keys exist. */
export const nl = {
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
