import type { Actor } from '@app/identity';
import { LearningPointReadModel, LearningPointService } from '@app/meetings';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../http/signed-in.decorator.js';
import {
  CreateLearningPoint,
  LearningPoint,
  LearningPointList,
  LearningPointQuery,
} from './dto/learning-point.dto.js';

/** What left the room. */
@ApiTags('intervision')
@Controller('learning-points')
export class LearningPointsController {
  constructor(
    private readonly learningPoints: LearningPointService,
    private readonly readModel: LearningPointReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the shared learning points of a cohort',
    description:
      'The learning points (leerpunten) that owners of cases shared, oldest first. For the cohort and the programme office.',
  })
  @ApiOkResponse({ type: LearningPointList })
  listLearningPoints(
    @CurrentActor() actor: Actor,
    @Query() { cohortId, ...page }: LearningPointQuery,
  ): Promise<LearningPointList> {
    return this.readModel.list(actor, cohortId, page);
  }

  @Post()
  @ApiOperation({
    summary: 'Share the learning points of an intervision case',
    description:
      'Lets learning points leave the room (leerpunten delen), once and in these words. For the owner of a case that is closed.',
  })
  @ApiCreatedResponse({ type: LearningPoint })
  async createLearningPoint(
    @CurrentActor() actor: Actor,
    @Body() { caseId, ...shared }: CreateLearningPoint,
  ): Promise<LearningPoint> {
    return this.readModel.read(actor, await this.learningPoints.share(actor, caseId, shared));
  }
}
