import { addWorkingDays } from '@app/calendar';
import { wakeDay, withPart } from './rules.js';
import { type Action, type Circle, type State, type StepAct, type World } from './world.js';

/** The term of a review, in working days. */
const term = 10;

/** What the action makes of the proposal, once it is allowed. */
export function perform(world: World, action: Action, act?: StepAct): World {
  const state = targetOf(world, action);
  const changed: World = { ...world, ...effects[action]?.(world, act), state };
  return {
    ...changed,
    circle: circleOf(changed),
    history: [...world.history, `${action} ${world.state}>${state}`],
  };
}

function targetOf({ parkedFrom }: World, action: Action): State {
  if (action !== 'resume') return targets[action];
  if (parkedFrom === null) throw new Error('The model resumes what was not parked.');
  return parkedFrom;
}

const targets: Readonly<Record<Exclude<Action, 'resume'>, State>> = {
  submit: 'submitted',
  start_review: 'in_review',
  return: 'idea',
  approve: 'approved',
  request_changes: 'changes_requested',
  decline: 'declined',
  resubmit: 'in_review',
  start_pilot: 'in_pilot',
  adopt: 'adopted',
  stop_pilot: 'changes_requested',
  lapse: 'lapsed',
  relaunch: 'in_pilot',
  park: 'parked',
  withdraw: 'withdrawn',
  merge: 'merged',
};

/** What changes besides the state; nothing where an action is not named. */
const effects: Readonly<Partial<Record<Action, (world: World, act?: StepAct) => Partial<World>>>> = {
  submit: () => ({ isShared: true }),
  start_review: askAll,
  resubmit: askAll,
  start_pilot: (world) => ({ pilots: startedOf(world) }),
  relaunch: (world) => ({ pilots: startedOf(world), launch: world.launch + 1, adoptions: {} }),
  stop_pilot: (world) => ({ pilots: endedOf(world) }),
  // A plan that was not carried out is void: a relaunch asks for a new one.
  adopt: (world) => ({ pilots: endedOf(world), checks: checksOf(world) }),
  park: (world, act) => ({ parkedFrom: world.state, wakesOn: act ? wakeDay(world, act) : null }),
  resume: (world) => ({
    ...{ parkedFrom: null, wakesOn: null },
    ...(world.parkedFrom === 'in_review' && { reviews: renewedOf(world) }),
  }),
};

function circleOf({ state, circle, isShared }: World): Circle {
  if (['parked', 'declined', 'withdrawn', 'merged'].includes(state)) return circle;
  if (state === 'idea') return isShared ? 'cohort' : 'authors';
  return ['submitted', 'in_review', 'changes_requested'].includes(state) ? 'involved' : 'programme';
}

/** Every acting and every consulted organisation is asked, whatever it said before. */
function askAll({ text, today, round, revision }: World): Partial<World> {
  const asked = [...withPart(text.affected, 'acts'), ...withPart(text.affected, 'consulted')];
  const dueOn = addWorkingDays(today, term);
  const reviews = Object.fromEntries(asked.map((one) => [one, { verdict: null, givenBy: null, dueOn }]));
  return { round: round + 1, judgedRevision: revision, reviews };
}

/** The verdicts that are missing get a whole term. */
function renewedOf({ reviews, today }: World): World['reviews'] {
  const dueOn = addWorkingDays(today, term);
  return Object.fromEntries(
    Object.entries(reviews).map(([one, review]) => [
      one,
      review.verdict === null ? { ...review, dueOn } : review,
    ]),
  );
}

function startedOf({ pilots }: World): World['pilots'] {
  return pilots.map((pilot) => (pilot.state === 'planned' ? { ...pilot, state: 'running' } : pilot));
}

function endedOf({ pilots }: World): World['pilots'] {
  return pilots.map((pilot) => ({ ...pilot, state: 'ended' }));
}

/** After 3, 6 and 12 months each acting organisation is asked. */
function checksOf({ text }: World): World['checks'] {
  return Object.fromEntries(withPart(text.affected, 'acts').map((one) => [one, [null, null, null]]));
}
