import { addDays } from '@app/calendar';
import { perform } from './effects.js';
import { takeOther } from './other-acts.js';
import { type Doer, refusalsOf, rolesOf, sees } from './rules.js';
import { type Act, type Action, type Person, type StepAct, type World } from './world.js';

/** A step of the workflow that was taken. */
export interface Step {
  readonly by: Doer;
  readonly action: Action;
  readonly act: StepAct | undefined;
  readonly before: World;
  readonly after: World;
}

/** What an act comes to. */
export interface Taken {
  /** `done`, `not found`, `forbidden`, `conflict`, `invalid`, or `refused: ` with the guards. */
  readonly outcome: string;
  readonly after: World;
  /** The steps of the workflow, in order: the act itself, and what follows from it. */
  readonly steps: readonly Step[];
}

/** What must come of an act, by the domain. */
export function take(world: World, act: Act): Taken {
  if (act.kind === 'seat') return done({ ...world, isThirdSeated: act.isSeated });
  if (act.kind === 'wait') return wake({ ...world, today: addDays(world.today, act.days) });
  if (act.kind === 'takeIn') return takeIn(world);
  if (!sees(world, act.who)) return { outcome: 'not found', after: world, steps: [] };
  if (act.kind === 'step') return takeStep(world, act);
  const { outcome, after } = takeOther(world, act);
  return act.kind === 'judge' && after !== world ? settle(done(after)) : { outcome, after, steps: [] };
}

/** What follows from a verdict by itself; of several the first. */
const consequences = ['start_review', 'decline', 'request_changes', 'approve'] as const;

function takeStep(world: World, act: StepAct): Taken {
  const { who, action } = act;
  if (rolesOf(world, who).length === 0) return { outcome: 'forbidden', after: world, steps: [] };
  const refusals = refusalsOf(world, who, action, act);
  if (refusals.includes('actor')) return { outcome: 'forbidden', after: world, steps: [] };
  if (refusals.length > 0) return { outcome: `refused: ${refusals.join(' ')}`, after: world, steps: [] };
  return settle(performed(done(world), who, action, act));
}

/** The day has come on which it was to wake up; and what the dates bring besides. */
function wake(world: World): Taken {
  const isDue = world.state === 'parked' && world.wakesOn !== null && world.wakesOn <= world.today;
  return settle(isDue ? performed(done(world), 'system', 'resume') : done(world));
}

/** The system does what has become possible. */
function settle(taken: Taken): Taken {
  const { after } = taken;
  const action = consequences.find((one) => refusalsOf(after, 'system', one).length === 0);
  return action === undefined ? taken : settle(performed(taken, 'system', action));
}

function performed(taken: Taken, by: Doer, action: Action, act?: StepAct): Taken {
  const before = taken.after;
  const after = perform(before, action, act);
  return { ...taken, after, steps: [...taken.steps, { by, action, act, before, after }] };
}

function takeIn(world: World): Taken {
  const isOpen = !['declined', 'withdrawn', 'merged'].includes(world.state);
  if (!sees(world, 'office') || !isOpen) return { outcome: 'refused: targetIsOpen', after: world, steps: [] };
  const authors = [...new Set<Person>([...world.authors, 'candidate'])];
  const history = [...world.history, `take_in ${world.state}>${world.state}`];
  return done({ ...world, authors, history });
}

function done(after: World): Taken {
  return { outcome: 'done', after, steps: [] };
}
