import { type ActionOf, defineWorkflow, oneOf, type StateOf } from '@app/workflow';
import { partyTitles, type SignatureParty } from '../agreement/signature-party.js';
import type { ExchangeSituation } from './exchange-situation.js';
import {
  amendmentChangesSomething,
  amendmentIsOpen,
  closingReflectionIsPresent,
  endDateIsReached,
  endedOnIsWithinTheExchange,
  type ExchangeRequirement,
  newEndIsNotInThePast,
  noAmendmentIsOpen,
  noMandatoryMilestoneIsOpen,
  partyHasNotSignedAmendmentYet,
  partyHasNotSignedYet,
  startDateIsReached,
} from './exchange.guards.js';

/** What somebody can be in an exchange; the system acts on the start date. */
export type ExchangePart = SignatureParty | 'programme_office' | 'system';

const sign = {
  action: 'sign',
  title: { nl: 'Tekenen', en: 'Sign' },
  to: oneOf(['proposed', 'agreed'], ({ unsignedParties }: ExchangeSituation) =>
    unsignedParties.length === 1 ? 'agreed' : 'proposed',
  ),
  by: ['candidate', 'home_sponsor', 'host_sponsor'],
  guards: [partyHasNotSignedYet],
} as const;

const cancel = {
  action: 'cancel',
  title: { nl: 'Annuleren', en: 'Cancel' },
  to: 'cancelled',
  by: ['programme_office'],
  requires: ['reason'],
} as const;

/** From proposal to end. Source: the domain, "Workflows", "Exchange". */
export const exchangeWorkflow = defineWorkflow<ExchangeSituation, ExchangePart, ExchangeRequirement>()({
  name: 'exchange',
  title: { nl: 'Uitwisseling', en: 'Exchange' },
  parts: {
    ...partyTitles,
    programme_office: { nl: 'programmabureau', en: 'programme office' },
    system: { nl: 'het systeem', en: 'the system' },
  },
  requirements: {
    reason: { nl: 'Reden', en: 'Reason' },
    endsOn: { nl: 'Nieuwe einddatum', en: 'New end date' },
    endedOn: { nl: 'Laatste dag', en: 'Last day' },
    hostPosition: { nl: 'Nieuwe werkplek', en: 'New position' },
    hostSupervisor: { nl: 'Nieuwe begeleider', en: 'New supervisor' },
    amendmentId: { nl: 'Wijziging', en: 'Amendment' },
  },
  initial: 'proposed',
  states: {
    proposed: { title: { nl: 'voorgesteld', en: 'proposed' }, actions: [sign, cancel] },
    agreed: {
      title: { nl: 'afgesproken', en: 'agreed' },
      actions: [
        {
          action: 'start',
          title: { nl: 'Starten', en: 'Start' },
          to: 'active',
          by: ['system', 'programme_office'],
          guards: [startDateIsReached],
        },
        cancel,
      ],
    },
    active: {
      title: { nl: 'actief', en: 'active' },
      actions: [
        {
          action: 'amend',
          title: { nl: 'Wijziging voorstellen', en: 'Propose an amendment' },
          to: 'active',
          by: ['programme_office'],
          guards: [noAmendmentIsOpen, amendmentChangesSomething, newEndIsNotInThePast],
          requires: ['reason'],
        },
        {
          action: 'sign_amendment',
          title: { nl: 'Wijziging tekenen', en: 'Sign the amendment' },
          to: 'active',
          by: ['home_sponsor', 'host_sponsor'],
          guards: [amendmentIsOpen, partyHasNotSignedAmendmentYet],
          requires: ['amendmentId'],
        },
        {
          action: 'withdraw_amendment',
          title: { nl: 'Wijziging intrekken', en: 'Withdraw the amendment' },
          to: 'active',
          by: ['programme_office'],
          guards: [amendmentIsOpen],
          requires: ['amendmentId', 'reason'],
        },
        {
          action: 'complete',
          title: { nl: 'Afronden', en: 'Complete' },
          to: 'completed',
          by: ['programme_office'],
          guards: [
            endDateIsReached,
            closingReflectionIsPresent,
            noMandatoryMilestoneIsOpen,
            noAmendmentIsOpen,
          ],
        },
        {
          action: 'end_early',
          title: { nl: 'Eerder stoppen', en: 'End early' },
          to: 'ended_early',
          by: ['programme_office'],
          guards: [endedOnIsWithinTheExchange, noAmendmentIsOpen],
          requires: ['endedOn', 'reason'],
        },
      ],
    },
    completed: { title: { nl: 'afgerond', en: 'completed' }, final: true },
    ended_early: { title: { nl: 'eerder gestopt', en: 'ended early' }, final: true },
    cancelled: { title: { nl: 'geannuleerd', en: 'cancelled' }, final: true },
  },
});

export type ExchangeState = StateOf<typeof exchangeWorkflow>;
export type ExchangeAction = ActionOf<typeof exchangeWorkflow>;

/** Learning questions are no part of what was signed: they grow with the candidate until the exchange ends. */
export function questionsAreOpen(state: ExchangeState): boolean {
  return !exchangeWorkflow.isFinal(state);
}

/** Until it starts an exchange is changed directly; after that by an amendment. */
export function isChangeable(state: ExchangeState): boolean {
  return state === 'proposed' || state === 'agreed';
}
