import type { Actor } from '@app/identity';
import { ProposalHistoryReadModel, ProposalReadModel, ProposalTransitionService } from '@app/proposals';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateProposalTransition, ProposalTransitionList } from './dto/proposal-transition.dto.js';
import { Proposal } from './dto/proposal.dto.js';
import { proposalAfter } from './proposal-answer.js';

/** The steps of proposals, past and next. */
@ApiTags('proposals')
@Controller('proposals/:id/transitions')
export class ProposalTransitionsController {
  constructor(
    private readonly transitions: ProposalTransitionService,
    private readonly history: ProposalHistoryReadModel,
    private readonly proposals: ProposalReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the history of a proposal',
    description: 'What happened (geschiedenis), oldest first.',
  })
  @ApiOkResponse({ type: ProposalTransitionList })
  listProposalTransitions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<ProposalTransitionList> {
    return this.history.list(actor, id, query);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an action on a proposal',
    description:
      'Submits (indienen), returns, parks (parkeren), merges (samenvoegen), starts the pilot (proef), adopts (invoeren) and so on, as the workflow allows.',
  })
  @ApiOkResponse({ type: Proposal })
  @ApiNoContentResponse({ description: 'Done, and out of the sight of who did it' })
  async createProposalTransition(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch({ optional: true }) expected: number | undefined,
    @Body() { action, ...input }: CreateProposalTransition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Proposal | undefined> {
    await this.transitions.take(actor, id, action, input, expected);
    return proposalAfter(this.proposals, { actor, id, reply });
  }
}
