import type { Actor } from '@app/identity';
import { ProposalFiguresReadModel, RevisionReadModel } from '@app/proposals';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { ProposalFigures, ProposalFiguresQuery } from './dto/proposal-figures.dto.js';
import { RevisionList, RevisionQuery } from './dto/revision.dto.js';

/** Proposals in figures, and their texts through time. */
@ApiTags('proposals')
@Controller()
export class ProposalOverviewsController {
  constructor(
    private readonly figures: ProposalFiguresReadModel,
    private readonly revisions: RevisionReadModel,
  ) {}

  @Get('proposal-figures')
  @ApiOperation({
    summary: 'Count the proposals of a cohort',
    description:
      'The number of proposals in each state (cijfers), for everybody in the programme, and the verdicts that are late.',
  })
  @ApiOkResponse({ type: ProposalFigures })
  readProposalFigures(
    @CurrentActor() actor: Actor,
    @Query() { cohortId }: ProposalFiguresQuery,
  ): Promise<ProposalFigures> {
    return this.figures.ofCohort(actor, cohortId);
  }

  @Get('proposals/:id/revisions')
  @ApiOperation({
    summary: 'List the revisions of a proposal',
    description: 'The revisions (versies), newest first; with from also what changed between two (verschil).',
  })
  @ApiOkResponse({ type: RevisionList })
  listProposalRevisions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: RevisionQuery,
  ): Promise<RevisionList> {
    return this.revisions.list(actor, id, query);
  }
}
