import type { Actor } from '@app/identity';
import { CohortReadModel, CohortService } from '@app/programmes';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { Cohort, UpdateCohort, CohortList, CohortQuery, CreateCohort } from './dto/cohort.dto.js';

/** Cohorts of programmes. */
@ApiTags('programmes')
@Controller('cohorts')
export class CohortsController {
  constructor(
    private readonly cohorts: CohortService,
    private readonly readModel: CohortReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List cohorts',
    description: 'The cohorts (lichtingen) of programmes in which you have a role, the earliest first.',
  })
  @ApiOkResponse({ type: CohortList })
  listCohorts(@CurrentActor() actor: Actor, @Query() query: CohortQuery): Promise<CohortList> {
    return this.readModel.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a cohort', description: 'One cohort (lichting).' })
  @ApiOkResponse({ type: Cohort })
  readCohort(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Cohort> {
    return this.readModel.read(actor, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Set up a cohort',
    description:
      'Sets up a cohort (lichting) with a period within that of its programme. For its programme office.',
  })
  @ApiCreatedResponse({ type: Cohort })
  createCohort(
    @CurrentActor() actor: Actor,
    @Body() { programmeId, ...contents }: CreateCohort,
  ): Promise<Cohort> {
    return this.cohorts.create(actor, programmeId, contents);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change a cohort',
    description:
      'Changes what is given of a cohort (lichting). When its period changes, open milestones (mijlpalen) counted from it move along.',
  })
  @ApiOkResponse({ type: Cohort })
  changeCohort(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() changes: UpdateCohort,
  ): Promise<Cohort> {
    return this.cohorts.change(actor, id, expected, changes);
  }
}
