export { ProposalsModule } from './proposals.module.js';
export { type ProposalPermission, proposalPermissions } from './access/proposal.policy.js';
export { type CheckOutcome, checkOutcomes } from './adoption/adoption-check.entity.js';
export { AdoptionCheckService, type CheckAnswer } from './adoption/adoption-check.service.js';
export { type AdoptionRecord, AdoptionService } from './adoption/adoption.service.js';
export { type AdoptionAnchor, adoptionAnchors } from './adoption/proposal-adoption.entity.js';
export type { TextFinding } from './content/client-data.js';
export { CoAuthorService } from './content/co-author.service.js';
export { IdeaService, type NewIdea } from './content/idea.service.js';
export { ProposalChangeService } from './content/proposal-change.service.js';
export {
  type AffectedOrganisation,
  type AffectedPart,
  affectedParts,
  type FreeTextField,
  freeTextFields,
  type ProposalContent,
} from './content/proposal-content.js';
export { type FollowReason, followReasons } from './conversation/followers.js';
export { type AwaitedThing, awaitedThings, type ProposalSummary } from './reading/proposal-summary.js';
export type { ProposalView } from './reading/proposal-view.js';
export { ReviewService, type VerdictInput } from './reviews/review.service.js';
export { type Verdict, verdicts } from './reviews/verdict.js';
export { ProposalSweepService } from './transitions/proposal-sweep.service.js';
export { ProposalTransitionService } from './transitions/proposal-transition.service.js';
export {
  type ProposalAction,
  type ProposalState,
  proposalWorkflow,
} from './transitions/proposal.workflow.js';
export type { TransitionInput as ProposalTransitionInput } from './transitions/transition-input.js';
export { type PilotEvaluation, type PilotPlan, PilotService } from './trial/pilot.service.js';
export {
  type PilotOutcome,
  pilotOutcomes,
  type PilotState,
  pilotStates,
} from './trial/proposal-pilot.entity.js';
