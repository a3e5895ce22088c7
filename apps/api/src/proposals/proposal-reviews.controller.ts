import type { Actor } from '@app/identity';
import { ProposalReadModel, ReviewService } from '@app/proposals';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { Proposal } from './dto/proposal.dto.js';
import { GiveVerdict, ReviewList } from './dto/review.dto.js';

/** What the affected organisations say of a proposal. */
@ApiTags('proposals')
@Controller('proposals/:id/reviews')
export class ProposalReviewsController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly proposals: ProposalReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the reviews of a proposal',
    description: 'The reviews (beoordelingen) of every round, oldest first.',
  })
  @ApiOkResponse({ type: ReviewList })
  async listProposalReviews(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<ReviewList> {
    return { items: (await this.proposals.read(actor, id)).reviews };
  }

  @Put(':organisationId')
  @ApiOperation({
    summary: 'Give the verdict of an organisation',
    description:
      'Gives the verdict (oordeel) of an affected organisation on the current revision. For its sponsor (opdrachtgever) or the deputy of the moment.',
  })
  @ApiOkResponse({ type: Proposal })
  async giveVerdict(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('organisationId', IdPipe) organisationId: string,
    @Body() verdict: GiveVerdict,
  ): Promise<Proposal> {
    await this.reviews.give(actor, id, { ...verdict, organisationId });
    return this.proposals.read(actor, id);
  }
}
