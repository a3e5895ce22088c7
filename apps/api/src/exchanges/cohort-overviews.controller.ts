import { CohortBoardReadModel, CohortChainsReadModel } from '@app/exchanges';
import type { Actor } from '@app/identity';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CohortBoard } from './dto/cohort-board.dto.js';
import { CohortChains } from './dto/cohort-chains.dto.js';

/** The exchanges of a cohort, surveyed. */
@ApiTags('exchanges')
@Controller('cohorts/:id')
export class CohortOverviewsController {
  constructor(
    private readonly boards: CohortBoardReadModel,
    private readonly chains: CohortChainsReadModel,
  ) {}

  @Get('board')
  @ApiOperation({
    summary: 'Read the board of a cohort',
    description:
      'A cohort (lichting) at a glance (overzicht): candidates × milestones, and what needs action. For the programme office and the facilitator.',
  })
  @ApiOkResponse({ type: CohortBoard })
  readCohortBoard(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CohortBoard> {
    return this.boards.read(actor, id);
  }

  @Get('chains')
  @ApiOperation({
    summary: 'Read the chains of a cohort',
    description:
      'Who sits where, as cycles and chains (ketens) between organisations. For everybody in the programme.',
  })
  @ApiOkResponse({ type: CohortChains })
  readCohortChains(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CohortChains> {
    return this.chains.read(actor, id);
  }
}
