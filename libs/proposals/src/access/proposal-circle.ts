import { proposalWorkflow, type ProposalState } from '../transitions/proposal.workflow.js';

/**
 * Who sees a proposal besides its authors; each circle holds the one before. Source: the domain, "Who sees a
 * proposal". `authors`: nobody else. `cohort`: the candidates and the facilitator of the cohort. `involved`: the
 * programme office, and the sponsors of the affected organisations and of the authors' home organisations.
 * `programme`: every sponsor and observer of the programme.
 */
export const proposalCircles = ['authors', 'cohort', 'involved', 'programme'] as const;
export type ProposalCircle = (typeof proposalCircles)[number];

const circles: Readonly<Partial<Record<ProposalState, ProposalCircle>>> = {
  submitted: 'involved',
  in_review: 'involved',
  changes_requested: 'involved',
  approved: 'programme',
  in_pilot: 'programme',
  adopted: 'programme',
  lapsed: 'programme',
};

/** Whether the one circle lies within the other, or is the same. */
export function isWithin(one: ProposalCircle, other: ProposalCircle): boolean {
  return proposalCircles.indexOf(one) <= proposalCircles.indexOf(other);
}

/**
 * The circle of a proposal once it is in a state. A final state keeps the circle that it had, and so does a
 * parked one, for it will go on from where it was.
 */
export function circleIn(
  state: ProposalState,
  before: { readonly circle: ProposalCircle; readonly isShared: boolean },
): ProposalCircle {
  if (state === 'parked' || proposalWorkflow.isFinal(state)) return before.circle;
  return circles[state] ?? (before.isShared ? 'cohort' : 'authors');
}
