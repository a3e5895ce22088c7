import { Actor, type ActorMembership } from '@app/identity';
import { type ProposalState, proposalWorkflow } from '@app/proposals';
import { WorkflowRefusal } from '@app/workflow';
import { circleIn, type ProposalCircle } from '../../libs/proposals/src/access/proposal-circle.js';
import type { ProposalStanding } from '../../libs/proposals/src/access/proposal-standing.js';
import { proposalPolicy } from '../../libs/proposals/src/access/proposal.policy.js';
import type { ProposalSituation } from '../../libs/proposals/src/transitions/proposal-situation.js';
import { expect } from '@jest/globals';
import type { Step, Taken } from './model.js';
import {
  type Doer,
  hasOpenFinding,
  possibilitiesOf,
  rolesOf,
  sees,
  speaksFor,
  wakeDay,
  withPart,
} from './rules.js';
import type { Compared } from './try-act.js';
import { type Act, actions, organisations, people, type Person, type StepAct, type World } from './world.js';

const programmeId = 'programme';
const cohortId = 'cohort';
/** One of every set of parts that somebody can have. */
const doers = ['author', 'office', 'system', 'stranger'] as const;

/** The pure workflow and policy of proposals; of its own it keeps the state and the circle. */
export class PureWorkflow implements Compared {
  private state: ProposalState;
  private circle: ProposalCircle;

  constructor({ state, circle }: World) {
    this.state = state;
    this.circle = circle;
  }

  compare(act: Act, before: World, { outcome, after, steps }: Taken): void {
    if (act.kind === 'step') same(outcomeOf(act, before), outcome);
    if (after === before) return;
    for (const step of steps) this.follow(step);
    this.circle = circleIn(this.state, { circle: this.circle, isShared: after.isShared });
    same(this.state, after.state);
    same(this.circle, after.circle);
    for (const doer of doers) same(possibleFor(doer, after), possibilitiesOf(after, doer));
    const standing = standingOf(after);
    for (const who of people)
      same(
        `${who} ${proposalPolicy.allows(actorOf(after, who), 'read', standing)}`,
        `${who} ${sees(after, who)}`,
      );
  }

  private follow({ by, action, act, before, after }: Step): void {
    this.state = proposalWorkflow.apply({
      ...questionOf(by, before, act),
      action,
      input: inputOf(before, act),
    }).to;
    this.circle = circleIn(this.state, { circle: this.circle, isShared: after.isShared });
  }
}

/** As `toBe`, which is too slow for millions of comparisons. */
function same(found: string, expected: string): void {
  if (found !== expected) expect(found).toBe(expected);
}

/** How the code answers the act, in the words of the model. */
function outcomeOf(act: StepAct, world: World): string {
  const [actor, standing] = [actorOf(world, act.who), standingOf(world)];
  if (!proposalPolicy.allows(actor, 'read', standing)) return 'not found';
  if (!proposalPolicy.allows(actor, 'take_part', standing)) return 'forbidden';
  try {
    proposalWorkflow.apply({
      ...questionOf(act.who, world, act),
      action: act.action,
      input: inputOf(world, act),
    });
    return 'done';
  } catch (refusal) {
    if (!(refusal instanceof WorkflowRefusal)) throw refusal;
    const guards = refusal.refusals.map(({ guard }) => guard).sort();
    return guards.includes('actor') ? 'forbidden' : `refused: ${guards.join(' ')}`;
  }
}

function possibleFor(doer: Doer, world: World): string {
  const answers = new Map(
    proposalWorkflow.evaluate(questionOf(doer, world, undefined)).map(({ action, refusals }) => [
      action,
      refusals
        .map(({ guard }) => guard)
        .sort()
        .join(' '),
    ]),
  );
  return actions.map((action) => `${action}: ${answers.get(action)}`).join('\n');
}

function questionOf(doer: Doer, world: World, act: StepAct | undefined) {
  const parts = new Set(rolesOf(world, doer).map((role) => (role === 'office' ? 'programme_office' : role)));
  // Noon in Greenwich falls on the same day in Amsterdam.
  return {
    state: world.state,
    subject: situationOf(world, act),
    parts,
    at: new Date(`${world.today}T12:00:00Z`),
  };
}

function inputOf(world: World, act: StepAct | undefined) {
  if (!act) return {};
  return {
    reason: act.reason ? 'Daarom.' : ' ',
    wakesOn: wakeDay(world, act) ?? undefined,
    targetId: act.target ?? undefined,
  };
}

function situationOf(world: World, act: StepAct | undefined): ProposalSituation {
  const { text, reviews, pilots, adoptions, checks } = world;
  const pilot = pilots.find(({ state }) => state !== 'ended');
  const target = act?.action === 'merge' ? act.target : null;
  return {
    hasProblem: text.hasProblem,
    hasChange: text.hasChange,
    affected: organisations.flatMap((one) => {
      const part = text.affected[one];
      const { verdict = null, dueOn = null } = reviews[one] ?? {};
      const hasReviewer = one !== 'third' || world.isThirdSeated;
      return part ? [{ organisationId: one, name: one, part, hasReviewer, verdict, dueOn }] : [];
    }),
    unresolvedFindings: hasOpenFinding(world) ? 1 : 0,
    revision: world.revision,
    judgedRevision: world.judgedRevision,
    pilot: pilot
      ? { state: pilot.state === 'planned' ? 'planned' : 'running', outcome: pilot.outcome }
      : null,
    adoptions: withPart(text.affected, 'acts').map((one) => ({
      ...{ organisationId: one, name: one },
      isComplete: adoptions[one] !== undefined,
      isConfirmed: adoptions[one] === 'confirmed',
    })),
    hasLapsed: Object.values(checks).some((answers) => answers.includes('lapsed')),
    parkedFrom: world.parkedFrom,
    ...(target !== null && {
      mergeTarget:
        target === 'elsewhere' ? null : { isItself: target === 'itself', isFinal: target === 'decided' },
    }),
  };
}

function standingOf({ circle, authors, text }: World): ProposalStanding {
  return {
    programmeId,
    cohortId,
    circle,
    authorIds: authors,
    authorOrganisationIds: ['home'],
    affected: organisations.flatMap((organisationId) => {
      const part = text.affected[organisationId];
      return part ? [{ organisationId, part }] : [];
    }),
  };
}

function actorOf(world: World, who: Person): Actor {
  const home = who === 'author' || who === 'candidate' ? 'home' : 'elsewhere';
  return new Actor(who, who, 'nl', home, membershipsOf(world, who));
}

const roles = {
  author: 'candidate',
  candidate: 'candidate',
  facilitator: 'facilitator',
  office: 'programme_office',
  observer: 'observer',
} as const;

function membershipsOf(world: World, who: Person): ActorMembership[] {
  const nowhere = { id: who, programmeId, cohortId: null, organisationId: null, deputyForId: null };
  const role = who in roles ? roles[who as keyof typeof roles] : undefined;
  if (role === 'candidate' || role === 'facilitator') return [{ ...nowhere, role, cohortId }];
  if (role) return [{ ...nowhere, role }];
  const deputyForId = who === 'hostDeputy' ? 'hostSponsor' : null;
  return organisations
    .filter((one) => speaksFor(world, who, one))
    .map((organisationId) => ({ ...nowhere, role: 'sponsor', organisationId, deputyForId }));
}
