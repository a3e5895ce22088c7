export type { AmendmentView, PartySignature, SignatureView } from './agreement/agreement-view.js';
export { type AmendmentState, amendmentStates } from './agreement/exchange-amendment.entity.js';
export {
  type AmendmentParty,
  amendmentParties,
  signatureParties,
  type SignatureParty,
} from './agreement/signature-party.js';
export {
  type Attention,
  type AttentionKind,
  attentionKinds,
  type CohortBoard,
} from './cohorts/cohort-board.js';
export { CohortBoardReadModel } from './cohorts/cohort-board.read-model.js';
export { type CohortChains, CohortChainsReadModel } from './cohorts/cohort-chains.read-model.js';
export { type ClosingReflection, ClosingReflectionService } from './exchanges/closing-reflection.service.js';
export { ExchangeChangeService } from './exchanges/exchange-change.service.js';
export { agreed as exchangeAgreed } from './history/exchange-history.js';
export {
  ExchangeHistoryReadModel,
  type ExchangeTransitionView,
} from './history/exchange-history.read-model.js';
export { type ExchangeFilter, ExchangeListReadModel } from './reading/exchange-list.read-model.js';
export type { ExchangeChange, ExchangeProposal } from './exchanges/exchange-plan.js';
export { ExchangeProposalService } from './exchanges/exchange-proposal.service.js';
export { ExchangeReadModel } from './reading/exchange.read-model.js';
export { ExchangeStartService, startInstant } from './transitions/exchange-start.service.js';
export type { ExchangeSummary } from './reading/exchange-summary.js';
export { ExchangeTransitionService } from './transitions/exchange-transition.service.js';
export type { ExchangeView } from './reading/exchange-view.js';
export { type ExchangePermission, exchangePermissions } from './access/exchange.policy.js';
export {
  type ExchangeAction,
  type ExchangeState,
  exchangeWorkflow,
} from './transitions/exchange.workflow.js';
export type { TransitionInput } from './transitions/transition-input.js';
export { ExchangesModule } from './exchanges.module.js';
export { type MilestoneTiming, milestoneTimings } from './milestones/milestone-timing.js';
export type { ListedMilestone, MilestoneView } from './milestones/milestone-view.js';
export { type MilestoneFilter, MilestoneReadModel } from './milestones/milestone.read-model.js';
export { type MilestoneInput, MilestoneService } from './milestones/milestone.service.js';
export {
  type MilestoneAction,
  type MilestoneStatus,
  milestoneWorkflow,
} from './milestones/milestone.workflow.js';
