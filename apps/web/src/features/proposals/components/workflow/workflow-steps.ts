import type { WorkflowStep } from '../../../../components/workflow/workflow-line.js';
import type { Proposal, ProposalState } from '../../../../lib/api/schema-types.js';

type Step = Pick<WorkflowStep, 'standing' | 'tone'> & { state: ProposalState | 'check' };
/** What of a proposal tells its road. */
export type Route = Pick<
  Proposal,
  'state' | 'parkedFrom' | 'submittedAt' | 'reviewRound' | 'pilots' | 'adoptionChecks' | 'launch'
>;

/** The states of a proposal that goes all the way, and the question whether it still stands. */
const road = ['idea', 'submitted', 'in_review', 'approved', 'in_pilot', 'adopted', 'check'] as const;
type RoadState = (typeof road)[number];

const isOnRoad = (state: ProposalState): state is Exclude<RoadState, 'check'> =>
  (road as readonly string[]).includes(state);

/**
 * Where a proposal is on its road. A state beside the road stands in it after what came before; what ended shows
 * nothing ahead. A pilot that was skipped is left out.
 */
export function workflowSteps(proposal: Route): Step[] {
  const { state } = proposal;
  if (isOnRoad(state)) return onTheRoad(proposal, state);
  const before = road.indexOf(reachedBefore(proposal));
  const passed = road.slice(0, before + 1).map((step): Step => ({ state: step, standing: 'passed' }));
  if (state === 'declined' || state === 'withdrawn' || state === 'merged') {
    return [...passed, { state, standing: 'here', tone: 'stopped' }];
  }
  const tone = state === 'parked' ? 'stopped' : 'waiting';
  const ahead = state === 'lapsed' ? ([] as const) : road.slice(before + 1);
  return [
    ...passed,
    { state, standing: 'here', tone },
    ...ahead.map((step): Step => ({ state: step, standing: 'ahead' })),
  ];
}

function onTheRoad(proposal: Route, state: Exclude<RoadState, 'check'>): Step[] {
  const here: RoadState = state === 'adopted' && isCheckedToTheEnd(proposal) ? 'check' : state;
  const skipsPilot = state === 'adopted' && proposal.pilots.length === 0;
  const steps = road.filter((step) => step !== 'in_pilot' || !skipsPilot);
  const at = steps.indexOf(here);
  return steps.map((step, index) => ({
    state: step,
    standing: index < at ? 'passed' : index === at ? 'here' : 'ahead',
    ...(step === 'in_pilot' ? { tone: 'trial' as const } : {}),
  }));
}

const isCheckedToTheEnd = ({ adoptionChecks, launch }: Route): boolean => {
  const current = adoptionChecks.filter((check) => check.launch === launch);
  return current.length > 0 && current.every(({ outcome }) => outcome !== null);
};

/** The last state of the road that a proposal beside it has been in. */
function reachedBefore({ state, parkedFrom, submittedAt, reviewRound }: Route): RoadState {
  if (state === 'lapsed') return 'adopted';
  if (state === 'changes_requested' || state === 'declined') return 'in_review';
  if (state === 'parked' && parkedFrom !== null && isOnRoad(parkedFrom)) return parkedFrom;
  if (reviewRound > 0) return 'in_review';
  return submittedAt === null ? 'idea' : 'submitted';
}
