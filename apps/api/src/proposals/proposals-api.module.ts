import { ProposalsModule } from '@app/proposals';
import { Module } from '@nestjs/common';
import { ProposalAttachmentsController } from './proposal-attachments.controller.js';
import { ProposalCommentsController } from './proposal-comments.controller.js';
import { ProposalFollowersController } from './proposal-followers.controller.js';
import { ProposalRecognitionsController } from './proposal-recognitions.controller.js';
import { AdoptionChecksController } from './adoption-checks.controller.js';
import { ProposalAdoptionsController } from './proposal-adoptions.controller.js';
import { ProposalOverviewsController } from './proposal-overviews.controller.js';
import { ProposalPilotsController } from './proposal-pilots.controller.js';
import { ProposalReviewsController } from './proposal-reviews.controller.js';
import { ProposalTransitionsController } from './proposal-transitions.controller.js';
import { ProposalsController } from './proposals.controller.js';

@Module({
  imports: [ProposalsModule],
  controllers: [
    ProposalsController,
    ProposalTransitionsController,
    ProposalReviewsController,
    ProposalPilotsController,
    ProposalOverviewsController,
    ProposalAdoptionsController,
    AdoptionChecksController,
    ProposalCommentsController,
    ProposalFollowersController,
    ProposalRecognitionsController,
    ProposalAttachmentsController,
  ],
})
export class ProposalsApiModule {}
