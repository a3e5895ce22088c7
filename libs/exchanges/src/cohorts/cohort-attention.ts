import { type IsoDate, workingDaysBetween } from '@app/calendar';
import type { Locale, Sentence } from '@app/workflow';
import { partyTitles, type SignatureParty } from '../agreement/signature-party.js';
import type { PersonRef } from '@app/identity';
import type { ExchangeSummary } from '../reading/exchange-summary.js';
import type { ExchangeFacts } from '../transitions/exchange-facts.js';
import type { Attention, BoardMilestone } from './cohort-board.js';

/** An exchange of the board with everything that may need attention. */
export interface ExchangeToWatch {
  readonly exchange: ExchangeSummary;
  readonly milestones: readonly { readonly title: string; readonly cell: BoardMilestone }[];
  readonly facts: ExchangeFacts;
  readonly people: Readonly<Record<SignatureParty, PersonRef>>;
}

/** The day and the language of the reader. */
interface Reading {
  readonly today: IsoDate;
  readonly locale: Locale;
}

/** Everything in these exchanges that waits for somebody, what is due first in front. */
export function findAttention(exchanges: readonly ExchangeToWatch[], reading: Reading): Attention[] {
  return exchanges
    .flatMap((watched) => [
      ...milestonesOf(watched, reading),
      ...signaturesOf(watched, reading),
      ...amendmentsOf(watched, reading),
    ])
    .sort(byUrgency);
}

function milestonesOf({ exchange, milestones }: ExchangeToWatch, { today }: Reading): Attention[] {
  return milestones.flatMap(({ title, cell: { id, dueOn, timing } }): Attention[] => {
    if (timing !== 'overdue' && timing !== 'due_soon') return [];
    const kind = timing === 'overdue' ? 'milestone_overdue' : 'milestone_due_soon';
    const workingDays = workingDaysBetween(today, dueOn);
    return [
      { kind, exchangeId: exchange.id, milestoneId: id, title, who: exchange.candidate, dueOn, workingDays },
    ];
  });
}

function signaturesOf({ exchange, facts, people }: ExchangeToWatch, { today, locale }: Reading): Attention[] {
  if (exchange.state !== 'proposed') return [];
  return facts.unsignedParties.map((party) => ({
    kind: 'signature_missing',
    exchangeId: exchange.id,
    milestoneId: null,
    title: signatureTitle(party)[locale],
    who: people[party],
    dueOn: exchange.startsOn,
    workingDays: workingDaysBetween(today, exchange.startsOn),
  }));
}

function amendmentsOf({ exchange, facts, people }: ExchangeToWatch, { locale }: Reading): Attention[] {
  return (facts.openAmendment?.unsignedParties ?? []).map((party) => ({
    kind: 'amendment_unsigned',
    exchangeId: exchange.id,
    milestoneId: null,
    title: amendmentTitle(party)[locale],
    who: people[party],
    dueOn: null,
    workingDays: null,
  }));
}

function signatureTitle(party: SignatureParty): Sentence {
  const { nl, en } = partyTitles[party];
  return {
    nl: `Handtekening van de ${nl} onder de afspraak`,
    en: `Signature of the ${en} under the agreement`,
  };
}

function amendmentTitle(party: SignatureParty): Sentence {
  const { nl, en } = partyTitles[party];
  return {
    nl: `Handtekening van de ${nl} onder de wijziging`,
    en: `Signature of the ${en} under the amendment`,
  };
}

/** Dates compare as text; the rest makes the order the same every time. */
function byUrgency(left: Attention, right: Attention): number {
  if (left.dueOn !== right.dueOn) return (left.dueOn ?? never) < (right.dueOn ?? never) ? -1 : 1;
  return (
    left.who.name.localeCompare(right.who.name) ||
    left.title.localeCompare(right.title) ||
    left.exchangeId.localeCompare(right.exchangeId)
  );
}

/** Comes after every date. */
const never = '9999-99-99';
