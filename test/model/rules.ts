import { addDays } from '@app/calendar';
import {
  type Action,
  actions,
  type Circle,
  circles,
  deputyUntil,
  type Organisation,
  organisations,
  type Part,
  type Person,
  type State,
  type StepAct,
  type World,
} from './world.js';

/** Who acts: a person, or the system. */
export type Doer = Person | 'system';
type Role = 'author' | 'office' | 'system';

interface Row {
  readonly by: readonly Role[];
  readonly must: readonly Guard[];
  readonly asks: readonly ('reason' | 'wakesOn' | 'targetId')[];
}

/** The table of the domain; where a row leads is for the model. */
const table: Readonly<Record<State, Readonly<Partial<Record<Action, Row>>>>> = {
  idea: {
    submit: row('author', ['textIsComplete', 'noFindingIsUnresolved']),
    withdraw: row('author'),
  },
  submitted: {
    start_review: row('system office', ['everyReviewerIsKnown']),
    return: row('office', [], ['reason']),
    ...park(),
    ...withdraw(),
    ...merge(),
  },
  in_review: {
    approve: row('system', ['everyActingOrganisationApproves', 'noVerdictIsMissing']),
    request_changes: row('system', ['anActingOrganisationRequestsChanges']),
    decline: row('system', ['anActingOrganisationDeclines']),
    ...park(),
    ...withdraw(),
    ...merge(),
  },
  changes_requested: {
    resubmit: row('author', ['revisionIsNewerThanJudged', 'textIsComplete', 'noFindingIsUnresolved']),
    ...park(),
    ...withdraw(),
    ...merge(),
  },
  approved: {
    start_pilot: row('author office', ['pilotPlanIsComplete']),
    adopt: row('office', ['everyAdoptionIsConfirmed']),
    ...park(),
    ...merge(),
  },
  in_pilot: {
    adopt: row('office', ['pilotIsEvaluated', 'pilotHasNotFailed', 'everyAdoptionIsConfirmed']),
    stop_pilot: row('author office', ['pilotIsEvaluated'], ['reason']),
    ...park(),
  },
  adopted: { lapse: row('office', ['aCheckSaysLapsed']) },
  lapsed: { relaunch: row('office', ['pilotPlanIsComplete']) },
  parked: { resume: row('office system') },
  declined: {},
  withdrawn: {},
  merged: {},
};

type Guard = keyof typeof guards;

/** What must hold; `act` is absent while it is only asked what is possible. */
const guards = {
  textIsComplete: ({ text }: World) =>
    text.hasProblem && text.hasChange && withPart(text.affected, 'acts').length > 0,
  noFindingIsUnresolved: (world: World) => !hasOpenFinding(world),
  everyReviewerIsKnown: ({ text, isThirdSeated }: World) =>
    isThirdSeated || text.affected.third === undefined || text.affected.third === 'informed',
  everyActingOrganisationApproves: (world: World) =>
    withPart(world.text.affected, 'acts').every((one) => world.reviews[one]?.verdict === 'approve'),
  noVerdictIsMissing: ({ text, reviews, today }: World) =>
    withPart(text.affected, 'consulted').every((one) => {
      const review = reviews[one];
      return review !== undefined && (review.verdict !== null || today > review.dueOn);
    }),
  anActingOrganisationRequestsChanges: (world: World) => anActingSays(world, 'request_changes'),
  anActingOrganisationDeclines: (world: World) => anActingSays(world, 'decline'),
  revisionIsNewerThanJudged: ({ revision, judgedRevision }: World) =>
    judgedRevision === null || revision > judgedRevision,
  pilotPlanIsComplete: ({ pilots }: World) => pilots.some(({ state }) => state === 'planned'),
  pilotIsEvaluated: ({ pilots }: World) =>
    pilots.some(({ state, outcome }) => state === 'running' && outcome !== null),
  pilotHasNotFailed: ({ pilots }: World) =>
    !pilots.some(({ state, outcome }) => state === 'running' && outcome === 'failed'),
  everyAdoptionIsConfirmed: ({ text, adoptions }: World) =>
    withPart(text.affected, 'acts').every((one) => adoptions[one] === 'confirmed'),
  aCheckSaysLapsed: ({ checks }: World) => Object.values(checks).some((list) => list.includes('lapsed')),
  wakesOnIsInTheFuture: (_: World, act?: StepAct) => !act || act.wakesIn === null || act.wakesIn > 0,
  targetIsOpen: (_: World, act?: StepAct) => !act || act.target === null || act.target === 'open',
};

/** Why a person or the system cannot take the action: guards by name, sorted; nothing when they can. */
export function refusalsOf(world: World, doer: Doer, action: Action, act?: StepAct): string[] {
  const found = table[world.state][action];
  if (!found) return ['state'];
  const roles = rolesOf(world, doer);
  const missing = act ? found.asks.filter((asked) => !isFilledIn(act, asked)) : [];
  return [
    ...(found.by.some((role) => roles.includes(role)) ? [] : ['actor']),
    ...found.must.filter((name) => !guards[name](world, act)),
    ...missing.map((asked) => `requires:${asked}`),
  ].sort();
}

/** For every action whether somebody can take it, and if not why; as one text. */
export function possibilitiesOf(world: World, doer: Doer): string {
  return actions.map((action) => `${action}: ${refusalsOf(world, doer, action).join(' ')}`).join('\n');
}

/** The actions that lead out of a state, and whether its author takes them or else the office. */
export function stepsOutOf(state: State): (readonly [Action, Person])[] {
  const entries = Object.entries(table[state]) as [Action, Row][];
  return entries.map(([action, { by }]) => [action, by.includes('author') ? 'author' : 'office']);
}

export function rolesOf({ authors }: World, doer: Doer): Role[] {
  if (doer === 'system' || doer === 'office') return [doer];
  return authors.includes(doer) ? ['author'] : [];
}

/** Who sees the proposal. */
export function sees(world: World, who: Person): boolean {
  const reach = (circle: Circle) => circles.indexOf(world.circle) >= circles.indexOf(circle);
  const seats = organisations.filter((one) => speaksFor(world, who, one));
  const isInvolved = seats.some((one) => one === 'home' || world.text.affected[one] !== undefined);
  const isInCohort = who === 'author' || who === 'candidate' || who === 'facilitator';
  return (
    world.authors.includes(who) ||
    (reach('cohort') && isInCohort) ||
    (reach('involved') && (who === 'office' || isInvolved)) ||
    (reach('programme') && (who === 'observer' || seats.length > 0))
  );
}

/** Whether somebody is today the sponsor of the organisation, or their deputy. */
export function speaksFor({ today, isThirdSeated }: World, who: Person, organisation: Organisation): boolean {
  if (organisation === 'home') return who === 'homeSponsor';
  if (organisation === 'host') return who === 'hostSponsor' || (who === 'hostDeputy' && today <= deputyUntil);
  return who === 'thirdSponsor' && isThirdSeated;
}

export function hasOpenFinding({ text, isDeclared }: World): boolean {
  return text.isSuspicious && !isDeclared;
}

export function withPart(affected: World['text']['affected'], part: Part): Organisation[] {
  return organisations.filter((one) => affected[one] === part);
}

/** The day that a person chooses to wake a parked proposal. */
export function wakeDay({ today }: World, { wakesIn }: StepAct): World['wakesOn'] {
  return wakesIn === null ? null : addDays(today, wakesIn);
}

function anActingSays({ text, reviews }: World, verdict: string): boolean {
  return withPart(text.affected, 'acts').some((one) => reviews[one]?.verdict === verdict);
}

function isFilledIn({ reason, wakesIn, target }: StepAct, asked: Row['asks'][number]): boolean {
  return { reason, wakesOn: wakesIn !== null, targetId: target !== null }[asked];
}

function row(by: string, must: readonly Guard[] = [], asks: Row['asks'] = []): Row {
  return { by: by.split(' ') as Role[], must, asks };
}

function park(): { park: Row } {
  return { park: row('office', ['wakesOnIsInTheFuture'], ['reason', 'wakesOn']) };
}

function withdraw(): { withdraw: Row } {
  return { withdraw: row('author', [], ['reason']) };
}

function merge(): { merge: Row } {
  return { merge: row('office', ['targetIsOpen'], ['targetId']) };
}
