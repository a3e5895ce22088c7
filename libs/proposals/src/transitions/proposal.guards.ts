import { dateIn, isIsoDate } from '@app/calendar';
import { guard, type Guard, type RequirementInput, type Sentence } from '@app/workflow';
import type { AffectedSituation, ProposalSituation } from './proposal-situation.js';

/** What can be filled in for an action on a proposal. */
export type ProposalRequirement = 'reason' | 'wakesOn' | 'targetId';

type ProposalGuard = Guard<ProposalSituation, RequirementInput<ProposalRequirement>>;

/** The problem, the change and at least one acting organisation are filled in. */
export const textIsComplete: ProposalGuard = guard(
  'textIsComplete',
  (subject) => {
    const missing = missingParts(subject);
    return {
      nl: `Vul nog in: ${missing.map(({ nl }) => nl).join(', ')}.`,
      en: `Still to be filled in: ${missing.map(({ en }) => en).join(', ')}.`,
    };
  },
  (subject) => missingParts(subject).length === 0,
);

/** Every finding of the client-data guard was removed or declared harmless. Source: the domain, "Privacy". */
export const noFindingIsUnresolved: ProposalGuard = guard(
  'noFindingIsUnresolved',
  {
    nl: 'In de tekst staat iets dat op cliëntgegevens lijkt. Haal het weg, of verklaar dat het onschuldig is.',
    en: 'The text holds what looks like client data. Remove it, or declare that it is harmless.',
  },
  ({ unresolvedFindings }) => unresolvedFindings === 0,
);

/** Every acting and every consulted organisation has somebody who can give its verdict. */
export const everyReviewerIsKnown: ProposalGuard = guard(
  'everyReviewerIsKnown',
  (subject) => {
    const names = namesOf(withoutReviewer(subject));
    return {
      nl: `Wie beoordeelt, is nog niet bekend voor ${names}: daar is geen opdrachtgever in dit programma.`,
      en: `Who reviews is not known yet for ${names}: there is no sponsor in this programme.`,
    };
  },
  (subject) => withoutReviewer(subject).length === 0,
);

/** Every acting organisation approves the current revision. */
export const everyActingOrganisationApproves: ProposalGuard = guard(
  'everyActingOrganisationApproves',
  (subject) => {
    const names = namesOf(acting(subject).filter(({ verdict }) => verdict !== 'approve'));
    return { nl: `Nog geen akkoord van ${names}.`, en: `No approval yet of ${names}.` };
  },
  (subject) => acting(subject).every(({ verdict }) => verdict === 'approve'),
);

/** Every consulted organisation gave its verdict, or its term is over: silence counts as no objection. */
export const noVerdictIsMissing: ProposalGuard = guard(
  'noVerdictIsMissing',
  (subject) => {
    const names = namesOf(consulted(subject).filter(({ verdict }) => verdict === null));
    return {
      nl: `${names} wordt nog geraadpleegd; na de termijn geldt zwijgen als geen bezwaar.`,
      en: `${names} is still being consulted; after the term silence counts as no objection.`,
    };
  },
  (subject, { at }) =>
    consulted(subject).every(
      ({ verdict, dueOn }) => verdict !== null || (dueOn !== null && dateIn(at) > dueOn),
    ),
);

/** An acting organisation requests changes of the current revision. */
export const anActingOrganisationRequestsChanges: ProposalGuard = guard(
  'anActingOrganisationRequestsChanges',
  { nl: 'Geen organisatie vraagt aanpassing.', en: 'No organisation requests changes.' },
  (subject) => acting(subject).some(({ verdict }) => verdict === 'request_changes'),
);

/** An acting organisation declines the current revision. */
export const anActingOrganisationDeclines: ProposalGuard = guard(
  'anActingOrganisationDeclines',
  { nl: 'Geen organisatie wijst af.', en: 'No organisation declines.' },
  (subject) => acting(subject).some(({ verdict }) => verdict === 'decline'),
);

/** There is a newer revision than the one that was judged. */
export const revisionIsNewerThanJudged: ProposalGuard = guard(
  'revisionIsNewerThanJudged',
  {
    nl: 'Pas eerst de tekst aan: deze versie is al beoordeeld.',
    en: 'Change the text first: this revision has been judged already.',
  },
  ({ revision, judgedRevision }) => judgedRevision === null || revision > judgedRevision,
);

/** A pilot is planned, with owner, organisations, period and measure. */
export const pilotPlanIsComplete: ProposalGuard = guard(
  'pilotPlanIsComplete',
  {
    nl: 'Maak eerst een plan voor de proef: eigenaar, organisaties, periode en maatstaf.',
    en: 'Plan the pilot first: owner, organisations, period and measure.',
  },
  ({ pilot }) => pilot?.state === 'planned',
);

/** The evaluation of the running pilot is recorded. */
export const pilotIsEvaluated: ProposalGuard = guard(
  'pilotIsEvaluated',
  { nl: 'De uitkomst van de proef is niet vastgelegd.', en: 'The outcome of the pilot is not recorded.' },
  ({ pilot }) => pilot?.state === 'running' && pilot.outcome !== null,
);

/** The evaluation of the running pilot does not say that it failed. */
export const pilotHasNotFailed: ProposalGuard = guard(
  'pilotHasNotFailed',
  {
    nl: 'De proef is mislukt; stop de proef en pas het voorstel aan.',
    en: 'The pilot has failed; stop it and change the proposal.',
  },
  ({ pilot }) => pilot?.outcome !== 'failed',
);

/** Every acting organisation's adoption is complete and confirmed by its sponsor. */
export const everyAdoptionIsConfirmed: ProposalGuard = guard(
  'everyAdoptionIsConfirmed',
  ({ adoptions }) => {
    const unfinished = adoptions.filter(({ isConfirmed }) => !isConfirmed);
    return {
      nl: `De invoering is nog niet vastgelegd en bevestigd door ${namesOf(unfinished)}.`,
      en: `Adoption is not recorded and confirmed yet by ${namesOf(unfinished)}.`,
    };
  },
  ({ adoptions }) => adoptions.every(({ isComplete, isConfirmed }) => isComplete && isConfirmed),
);

/** An adoption check says that it has lapsed. */
export const aCheckSaysLapsed: ProposalGuard = guard(
  'aCheckSaysLapsed',
  {
    nl: 'Geen enkele controle zegt dat het verwaterd is.',
    en: 'No adoption check says that it has lapsed.',
  },
  ({ hasLapsed }) => hasLapsed,
);

/** The wake-up date is a date, after today. */
export const wakesOnIsInTheFuture: ProposalGuard = guard(
  'wakesOnIsInTheFuture',
  { nl: 'Kies een datum na vandaag.', en: 'Choose a date after today.' },
  (_, { at, input }) => {
    const wakesOn = input?.wakesOn;
    if (wakesOn === undefined) return true;
    return typeof wakesOn === 'string' && isIsoDate(wakesOn) && wakesOn > dateIn(at);
  },
);

/** The target of a merge is another proposal of the programme that is not in a final state. */
export const targetIsOpen: ProposalGuard = guard(
  'targetIsOpen',
  {
    nl: 'Kies een ander voorstel van dit programma dat nog loopt.',
    en: 'Choose another proposal of this programme that is still running.',
  },
  ({ mergeTarget }) =>
    mergeTarget === undefined || (mergeTarget !== null && !mergeTarget.isItself && !mergeTarget.isFinal),
);

function acting({ affected }: ProposalSituation): AffectedSituation[] {
  return affected.filter(({ part }) => part === 'acts');
}

function consulted({ affected }: ProposalSituation): AffectedSituation[] {
  return affected.filter(({ part }) => part === 'consulted');
}

function withoutReviewer({ affected }: ProposalSituation): AffectedSituation[] {
  return affected.filter(({ part, hasReviewer }) => part !== 'informed' && !hasReviewer);
}

function missingParts(subject: ProposalSituation): Sentence[] {
  return [
    ...(subject.hasProblem ? [] : [{ nl: 'wat je ziet', en: 'what you see' }]),
    ...(subject.hasChange ? [] : [{ nl: 'wat je voorstelt', en: 'what you propose' }]),
    ...(acting(subject).length > 0
      ? []
      : [{ nl: 'een organisatie die haar werk aanpast', en: 'an organisation that changes its work' }]),
  ];
}

function namesOf(things: readonly { readonly name: string }[]): string {
  return things.map(({ name }) => name).join(', ');
}
