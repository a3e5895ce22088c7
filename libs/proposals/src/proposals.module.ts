import { ProgrammesModule } from '@app/programmes';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdoptionCheck } from './adoption/adoption-check.entity.js';
import { AdoptionCheckService } from './adoption/adoption-check.service.js';
import { AdoptionChecks } from './adoption/adoption-checks.js';
import { AdoptionService } from './adoption/adoption.service.js';
import { ProposalAdoption } from './adoption/proposal-adoption.entity.js';
import { ClientData } from './content/client-data.js';
import { CoAuthorService } from './content/co-author.service.js';
import { ContentCheck } from './content/content-check.js';
import { IdeaService } from './content/idea.service.js';
import { ProgrammePeople } from './content/programme-people.js';
import { ProposalAuthors } from './content/proposal-authors.js';
import { ProposalChangeService } from './content/proposal-change.service.js';
import { ProposalReferences } from './content/proposal-reference.js';
import { ProposalRevision } from './content/proposal-revision.entity.js';
import { Proposal } from './content/proposal.entity.js';
import { ProposalRepository } from './content/proposal.repository.js';
import { RevisionWriter } from './content/revision-writer.js';
import { Followers } from './conversation/followers.js';
import { ProposalHistory } from './history/proposal-history.js';
import { ProposalTransition } from './history/proposal-transition.entity.js';
import { ProposalReview } from './reviews/proposal-review.entity.js';
import { ReviewRound } from './reviews/review-round.js';
import { ReviewService } from './reviews/review.service.js';
import { ProposalFacts } from './transitions/proposal-facts.js';
import { ProposalSteps } from './transitions/proposal-steps.js';
import { ProposalSweepService } from './transitions/proposal-sweep.service.js';
import { ProposalTransitionService } from './transitions/proposal-transition.service.js';
import { PilotService } from './trial/pilot.service.js';
import { ProposalPilot } from './trial/proposal-pilot.entity.js';

const entities = [
  Proposal,
  ProposalRevision,
  ProposalTransition,
  ProposalReview,
  ProposalPilot,
  ProposalAdoption,
  AdoptionCheck,
];

const services = [
  IdeaService,
  ProposalChangeService,
  CoAuthorService,
  ProposalTransitionService,
  ProposalSweepService,
  ReviewService,
  PilotService,
  AdoptionService,
  AdoptionCheckService,
];

const workings = [
  ProposalRepository,
  ProposalFacts,
  ProposalHistory,
  ProposalSteps,
  ProposalAuthors,
  ProposalReferences,
  ProgrammePeople,
  RevisionWriter,
  ContentCheck,
  ClientData,
  ReviewRound,
  AdoptionChecks,
  Followers,
];

/** Improvement proposals, from idea to adopted, and the conversation about them. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), ProgrammesModule],
  providers: [...services, ...workings],
  exports: services,
})
export class ProposalsModule {}
