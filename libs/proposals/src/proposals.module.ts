import { IdentityModule } from '@app/identity';
import { ProgrammeFileParts, ProgrammesModule } from '@app/programmes';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdoptionCheck } from './adoption/adoption-check.entity.js';
import { AdoptionCheckService } from './adoption/adoption-check.service.js';
import { AdoptionChecks } from './adoption/adoption-checks.js';
import { AdoptionService } from './adoption/adoption.service.js';
import { ProposalAdoption } from './adoption/proposal-adoption.entity.js';
import { AttachmentReadModel } from './attachments/attachment.read-model.js';
import { AttachmentService } from './attachments/attachment.service.js';
import { ClientData } from './content/client-data.js';
import { CoAuthorService } from './content/co-author.service.js';
import { ContentCheck } from './content/content-check.js';
import { HarmlessDeclarationService } from './content/harmless-declaration.service.js';
import { IdeaService } from './content/idea.service.js';
import { ProgrammePeople } from './content/programme-people.js';
import { ProposalAuthors } from './content/proposal-authors.js';
import { ProposalChangeService } from './content/proposal-change.service.js';
import { ProposalReferences } from './content/proposal-reference.js';
import { ProposalRevision } from './content/proposal-revision.entity.js';
import { Proposal } from './content/proposal.entity.js';
import { ProposalRepository } from './content/proposal.repository.js';
import { RevisionWriter } from './content/revision-writer.js';
import { CommentReadModel } from './conversation/comment.read-model.js';
import { CommentService } from './conversation/comment.service.js';
import { FollowerReadModel } from './conversation/follower.read-model.js';
import { FollowerService } from './conversation/follower.service.js';
import { Followers } from './conversation/followers.js';
import { ProposalComment } from './conversation/proposal-comment.entity.js';
import { Readers } from './conversation/readers.js';
import { RecognitionReadModel } from './conversation/recognition.read-model.js';
import { RecognitionService } from './conversation/recognition.service.js';
import { ProposalEvents } from './history/proposal-events.js';
import { ProposalHistory } from './history/proposal-history.js';
import { ProposalTransition } from './history/proposal-transition.entity.js';
import { ProposalFiguresReadModel } from './reading/proposal-figures.read-model.js';
import { ProposalListReadModel } from './reading/proposal-list.read-model.js';
import { ProposalPartsReadModel } from './reading/proposal-parts.read-model.js';
import { ProposalProspects } from './reading/proposal-prospects.js';
import { ProposalReadModel } from './reading/proposal.read-model.js';
import { RevisionReadModel } from './reading/revision.read-model.js';
import { ProposalHistoryReadModel } from './history/proposal-history.read-model.js';
import { CommentNotices } from './notices/comment-notices.js';
import { StepNotices } from './notices/step-notices.js';
import { ProposalReminders } from './reminders/proposal-reminders.js';
import { ProposalReplay } from './programme-file/proposal-replay.js';
import { TrialReplay } from './programme-file/trial-replay.js';
import { ProposalsFilePart } from './programme-file/proposals-file-part.js';
import { ProposalReview } from './reviews/proposal-review.entity.js';
import { ReviewRound } from './reviews/review-round.js';
import { ReviewService } from './reviews/review.service.js';
import { Merging } from './steps/merging.js';
import { ProposalSteps } from './steps/proposal-steps.js';
import { StepEffects } from './steps/step-effects.js';
import { Submission } from './steps/submission.js';
import { ProposalFacts } from './transitions/proposal-facts.js';
import { ProposalSweepService } from './transitions/proposal-sweep.service.js';
import { ProposalTransitionService } from './transitions/proposal-transition.service.js';
import { PilotService } from './trial/pilot.service.js';
import { ProposalPilot } from './trial/proposal-pilot.entity.js';
import { Trial } from './trial/trial.js';

const entities = [
  Proposal,
  ProposalRevision,
  ProposalTransition,
  ProposalReview,
  ProposalPilot,
  ProposalAdoption,
  AdoptionCheck,
  ProposalComment,
];

const services = [
  ProposalReadModel,
  ProposalListReadModel,
  ProposalFiguresReadModel,
  ProposalHistoryReadModel,
  RevisionReadModel,
  IdeaService,
  ProposalChangeService,
  HarmlessDeclarationService,
  CoAuthorService,
  ProposalTransitionService,
  ProposalSweepService,
  ReviewService,
  PilotService,
  AdoptionService,
  AdoptionCheckService,
  CommentService,
  CommentReadModel,
  Readers,
  FollowerService,
  FollowerReadModel,
  RecognitionService,
  RecognitionReadModel,
  AttachmentService,
  AttachmentReadModel,
];

const workings = [
  ProposalsFilePart,
  ProposalReplay,
  TrialReplay,
  ProposalPartsReadModel,
  ProposalProspects,
  ProposalRepository,
  ProposalFacts,
  ProposalHistory,
  ProposalSteps,
  StepEffects,
  Submission,
  Merging,
  Trial,
  ProposalAuthors,
  ProposalReferences,
  ProgrammePeople,
  RevisionWriter,
  ContentCheck,
  ClientData,
  ReviewRound,
  AdoptionChecks,
  Followers,
  ProposalEvents,
  StepNotices,
  CommentNotices,
  ProposalReminders,
];

/** Improvement proposals, from idea to adopted, and the conversation about them. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), IdentityModule, ProgrammesModule],
  providers: [...services, ...workings],
  exports: services,
})
export class ProposalsModule implements OnModuleInit {
  constructor(
    private readonly fileParts: ProgrammeFileParts,
    private readonly filePart: ProposalsFilePart,
  ) {}

  /** Programmes do not know proposals: what must happen here with a file is registered there. */
  onModuleInit(): void {
    this.fileParts.register(this.filePart);
  }
}
