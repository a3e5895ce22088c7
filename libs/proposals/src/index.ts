export { ProposalsModule } from './proposals.module.js';
export { type ProposalPermission, proposalPermissions } from './access/proposal.policy.js';
export { type CheckOutcome, checkOutcomes } from './adoption/adoption-check.entity.js';
export { AdoptionCheckService, type CheckAnswer } from './adoption/adoption-check.service.js';
export { type AdoptionRecord, AdoptionService } from './adoption/adoption.service.js';
export { type AdoptionAnchor, adoptionAnchors } from './adoption/proposal-adoption.entity.js';
export { largestAttachment } from './attachments/attachment-limits.js';
export { type AttachmentPermission, attachmentPermissions } from './attachments/attachment.policy.js';
export { attachmentTypes } from './attachments/attachment-type.js';
export { type AttachmentContent, AttachmentReadModel } from './attachments/attachment.read-model.js';
export { AttachmentService, type NewAttachment } from './attachments/attachment.service.js';
export type { TextFinding } from './content/client-data.js';
export { CoAuthorService } from './content/co-author.service.js';
export { HarmlessDeclarationService } from './content/harmless-declaration.service.js';
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
export { type CommentPermission, commentPermissions } from './conversation/comment.policy.js';
export { CommentReadModel, type CommentView } from './conversation/comment.read-model.js';
export { type CommentChange, CommentService, type NewComment } from './conversation/comment.service.js';
export { FollowerReadModel, type FollowerView } from './conversation/follower.read-model.js';
export { FollowerService } from './conversation/follower.service.js';
export { type FollowReason, followReasons } from './conversation/followers.js';
export { Readers } from './conversation/readers.js';
export { RecognitionReadModel, type RecognitionsView } from './conversation/recognition.read-model.js';
export { RecognitionService } from './conversation/recognition.service.js';
export { type AwaitedThing, awaitedThings, type ProposalSummary } from './reading/proposal-summary.js';
export type { AttachmentView, ProposalView } from './reading/proposal-view.js';
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
export { ProposalHistoryReadModel } from './history/proposal-history.read-model.js';
export { ProposalFiguresReadModel } from './reading/proposal-figures.read-model.js';
export { ProposalListReadModel } from './reading/proposal-list.read-model.js';
export { ProposalReadModel } from './reading/proposal.read-model.js';
export { RevisionReadModel } from './reading/revision.read-model.js';
