import { dateIn, inWords, nextWorkingDay } from '@app/calendar';
import { guard, type Guard, type RequirementInput } from '@app/workflow';
import type { ExchangeSituation } from './exchange-situation.js';

/** What can be filled in for an action on an exchange. */
export type ExchangeRequirement =
  'reason' | 'endsOn' | 'endedOn' | 'hostPosition' | 'hostSupervisor' | 'amendmentId';

type ExchangeGuard = Guard<ExchangeSituation, RequirementInput<ExchangeRequirement>>;

/** A signature of the actor under the agreement is missing; whoever is no party is refused as `actor`. */
export const partyHasNotSignedYet: ExchangeGuard = guard(
  'partyHasNotSignedYet',
  { nl: 'Je hebt deze afspraak al getekend.', en: 'You have already signed this agreement.' },
  ({ ownParties, unsignedParties }) =>
    ownParties.length === 0 || ownParties.some((party) => unsignedParties.includes(party)),
);

/** The first day has come, in Europe/Amsterdam. */
export const startDateIsReached: ExchangeGuard = guard(
  'startDateIsReached',
  ({ startsOn }) => ({
    nl: `De uitwisseling begint pas op ${inWords(startsOn, 'nl')}.`,
    en: `The exchange does not begin before ${inWords(startsOn, 'en')}.`,
  }),
  ({ startsOn }, { at }) => dateIn(at) >= startsOn,
);

/** The last day has come, in Europe/Amsterdam. */
export const endDateIsReached: ExchangeGuard = guard(
  'endDateIsReached',
  ({ endsOn }) => ({
    nl: `De uitwisseling loopt nog tot en met ${inWords(endsOn, 'nl')}.`,
    en: `The exchange still runs up to and including ${inWords(endsOn, 'en')}.`,
  }),
  ({ endsOn }, { at }) => dateIn(at) >= endsOn,
);

/** The candidate has written the closing reflection. */
export const closingReflectionIsPresent: ExchangeGuard = guard(
  'closingReflectionIsPresent',
  {
    nl: 'De slotreflectie van de kandidaat ontbreekt nog.',
    en: 'The closing reflection of the candidate is still missing.',
  },
  ({ hasClosingReflection }) => hasClosingReflection,
);

/**
 * No mandatory milestone is open that was due by now or by the end of the exchange, moved to a working day.
 * A milestone that is planned after the end (the return conversation, the follow-up) cannot have happened
 * yet: it does not stand in the way, stays open and can be ticked when the exchange is completed.
 */
export const noMandatoryMilestoneIsOpen: ExchangeGuard = guard(
  'noMandatoryMilestoneIsOpen',
  {
    nl: 'Er staan nog verplichte mijlpalen open.',
    en: 'Mandatory milestones are still open.',
  },
  ({ mandatoryOpenDueDates, endsOn }, { at }) => {
    const end = nextWorkingDay(endsOn);
    const today = dateIn(at);
    return mandatoryOpenDueDates.every((dueOn) => dueOn > end && dueOn > today);
  },
);

/** No amendment waits for signatures. */
export const noAmendmentIsOpen: ExchangeGuard = guard(
  'noAmendmentIsOpen',
  {
    nl: 'Er wacht nog een wijziging op handtekeningen.',
    en: 'An amendment is still waiting for signatures.',
  },
  ({ openAmendment }) => openAmendment === null,
);

/** An amendment waits for signatures, and it is the one that the actor means. */
export const amendmentIsOpen: ExchangeGuard = guard(
  'amendmentIsOpen',
  {
    nl: 'Deze wijziging wacht niet op handtekeningen.',
    en: 'This amendment is not waiting for signatures.',
  },
  ({ openAmendment }, { input }) =>
    openAmendment !== null && (input?.amendmentId === undefined || input.amendmentId === openAmendment.id),
);

/** A signature of the actor under the open amendment is missing; `actor` and `amendmentIsOpen` say the rest. */
export const partyHasNotSignedAmendmentYet: ExchangeGuard = guard(
  'partyHasNotSignedAmendmentYet',
  { nl: 'Je hebt deze wijziging al getekend.', en: 'You have already signed this amendment.' },
  ({ openAmendment, ownParties }) =>
    openAmendment === null ||
    ownParties.length === 0 ||
    ownParties.some((party) => openAmendment.unsignedParties.some((unsigned) => unsigned === party)),
);

/** At least one of the new values differs from what stands. */
export const amendmentChangesSomething: ExchangeGuard = guard(
  'amendmentChangesSomething',
  {
    nl: 'Vul een nieuwe einddatum, werkplek of begeleider in die anders is dan nu.',
    en: 'Fill in a new end date, position or supervisor that differs from the present one.',
  },
  (situation, { input }) =>
    input === undefined ||
    (['endsOn', 'hostPosition', 'hostSupervisor'] as const).some(
      (field) => input[field] !== undefined && input[field] !== situation[field],
    ),
);

/** A new end date, where there is one, is today or later. */
export const newEndIsNotInThePast: ExchangeGuard = guard(
  'newEndIsNotInThePast',
  {
    nl: 'De nieuwe einddatum ligt in het verleden. Stopte de uitwisseling al? Leg dat dan vast als eerder gestopt.',
    en: 'The new end date is in the past. Has the exchange ended already? Then record that it ended early.',
  },
  (_, { input, at }) => typeof input?.endsOn !== 'string' || input.endsOn >= dateIn(at),
);

/** The real last day lies within the exchange, and has come. */
export const endedOnIsWithinTheExchange: ExchangeGuard = guard(
  'endedOnIsWithinTheExchange',
  ({ startsOn, endsOn }) => ({
    nl: `De laatste dag ligt tussen ${inWords(startsOn, 'nl')} en ${inWords(endsOn, 'nl')}, en niet in de toekomst.`,
    en: `The last day lies between ${inWords(startsOn, 'en')} and ${inWords(endsOn, 'en')}, and not in the future.`,
  }),
  ({ startsOn, endsOn }, { input, at }) => {
    if (typeof input?.endedOn !== 'string') return true;
    return startsOn <= input.endedOn && input.endedOn <= endsOn && input.endedOn <= dateIn(at);
  },
);
