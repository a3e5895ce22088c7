import { hasOpenFinding, rolesOf, speaksFor, withPart } from './rules.js';
import { type Act, organisations, owner, type Organisation, type Text, type World } from './world.js';

/** What is done besides the actions of the workflow, by somebody who sees the proposal. */
export type OtherAct = Exclude<Act, { kind: 'step' | 'seat' | 'wait' | 'takeIn' }>;

interface Result {
  readonly outcome: string;
  readonly after: World;
}

/** What must come of it, by the domain. */
export function takeOther(world: World, act: OtherAct): Result {
  const outcome = refusalOf(world, act) ?? 'done';
  return { outcome, after: outcome === 'done' ? effectOf(world, act) : world };
}

function refusalOf(world: World, act: OtherAct): string | undefined {
  switch (act.kind) {
    case 'revise':
    case 'declareHarmless':
      if (!isAuthor(world, act)) return 'forbidden';
      return ['idea', 'changes_requested'].includes(world.state) ? undefined : 'conflict';
    case 'share':
      if (!isAuthor(world, act)) return 'forbidden';
      if (world.isShared) return undefined;
      if (world.state !== 'idea') return 'conflict';
      return hasOpenFinding(world) ? 'refused: noFindingIsUnresolved' : undefined;
    case 'judge':
      return refusalOfVerdict(world, act);
    case 'plan':
      if (rolesOf(world, act.who).length === 0) return 'forbidden';
      if (world.state !== 'approved' && world.state !== 'lapsed') return 'conflict';
      return world.pilots.some(({ state }) => state !== 'ended') ? 'conflict' : undefined;
    case 'evaluate':
      if (world.pilots.length === 0) return 'not found';
      if (rolesOf(world, act.who).length === 0 && act.who !== owner) return 'forbidden';
      return world.state === 'in_pilot' ? undefined : 'conflict';
    case 'record':
    case 'change':
    case 'confirm':
      return refusalOfAdoption(world, act);
    case 'check':
      if (world.checks[act.organisation] === undefined) return 'not found';
      if (act.who !== 'office' && act.who !== owner && !speaksFor(world, act.who, act.organisation))
        return 'forbidden';
      return world.state === 'adopted' ? undefined : 'conflict';
  }
}

function refusalOfVerdict(world: World, act: OtherAct & { kind: 'judge' }): string | undefined {
  const part = world.text.affected[act.organisation];
  if (part === undefined) return 'not found';
  if (part === 'informed' || !speaksFor(world, act.who, act.organisation)) return 'forbidden';
  if (isRepeated(world, act)) return undefined;
  return world.state !== 'in_review' || act.isOutdated ? 'conflict' : undefined;
}

/** The same person says the same again of the same revision: nothing happens, and nothing is refused. */
function isRepeated(
  world: World,
  { who, organisation, verdict, isOutdated }: OtherAct & { kind: 'judge' },
): boolean {
  const review = world.reviews[organisation];
  const revision = world.revision - (isOutdated ? 1 : 0);
  return revision === world.judgedRevision && review?.verdict === verdict && review.givenBy === who;
}

/** Who may do everything, or speaks for the organisation, records; only who speaks for it confirms. */
function refusalOfAdoption(
  world: World,
  { kind, who, organisation }: OtherAct & { kind: 'record' | 'change' | 'confirm' },
): string | undefined {
  const known = world.adoptions[organisation];
  if (kind !== 'record' && known === undefined) return 'not found';
  const speaks = speaksFor(world, who, organisation);
  const hasSay = withPart(world.text.affected, 'acts').some((one) => speaksFor(world, who, one));
  const records = rolesOf(world, who).length > 0 || (speaks && hasSay);
  if (kind === 'confirm' ? !speaks : !records) return 'forbidden';
  if (world.state !== 'approved' && world.state !== 'in_pilot') return 'conflict';
  if (kind === 'record' && known !== undefined) return 'conflict';
  return kind !== 'confirm' && world.text.affected[organisation] !== 'acts' ? 'invalid' : undefined;
}

function effectOf(world: World, act: OtherAct): World {
  switch (act.kind) {
    case 'revise': {
      const text = { ...world.text, ...act.change };
      if (isSame(text, world.text)) return world;
      return noted({ ...world, text, revision: world.revision + 1 }, 'revise');
    }
    case 'declareHarmless':
      return hasOpenFinding(world) ? noted({ ...world, isDeclared: true }, 'declare_harmless') : world;
    case 'share':
      return world.isShared ? world : noted({ ...world, isShared: true, circle: 'cohort' }, 'share');
    case 'judge':
      return isRepeated(world, act) ? world : noted(withVerdict(world, act), 'give_verdict');
    case 'plan':
      return noted(
        { ...world, pilots: [...world.pilots, { state: 'planned', outcome: null }] },
        'plan_pilot',
      );
    case 'evaluate': {
      const pilots = world.pilots.map((pilot) =>
        pilot.state === 'running' ? { ...pilot, outcome: act.outcome } : pilot,
      );
      return noted({ ...world, pilots }, 'evaluate_pilot');
    }
    case 'record':
    case 'change':
      return noted(withAdoption(world, act.organisation, 'recorded'), 'record_adoption');
    case 'confirm':
      if (world.adoptions[act.organisation] === 'confirmed') return world;
      return noted(withAdoption(world, act.organisation, 'confirmed'), 'confirm_adoption');
    case 'check':
      return noted(withAnswer(world, act), 'answer_check');
  }
}

function isAuthor(world: World, { who }: OtherAct): boolean {
  return rolesOf(world, who).includes('author');
}

function isSame(one: Text, other: Text): boolean {
  return (
    one.hasProblem === other.hasProblem &&
    one.hasChange === other.hasChange &&
    one.isSuspicious === other.isSuspicious &&
    organisations.every((organisation) => one.affected[organisation] === other.affected[organisation])
  );
}

function withVerdict(world: World, { who, organisation, verdict }: OtherAct & { kind: 'judge' }): World {
  const review = world.reviews[organisation];
  if (!review) throw new Error('The model judges where no review was asked.');
  return { ...world, reviews: { ...world.reviews, [organisation]: { ...review, verdict, givenBy: who } } };
}

function withAdoption(world: World, organisation: Organisation, how: 'recorded' | 'confirmed'): World {
  return { ...world, adoptions: { ...world.adoptions, [organisation]: how } };
}

function withAnswer(world: World, { organisation, nth, outcome }: OtherAct & { kind: 'check' }): World {
  const answers = (world.checks[organisation] ?? []).map((answer, index) =>
    index === nth ? outcome : answer,
  );
  return { ...world, checks: { ...world.checks, [organisation]: answers } };
}

function noted(world: World, note: string): World {
  return { ...world, history: [...world.history, `${note} ${world.state}>${world.state}`] };
}
