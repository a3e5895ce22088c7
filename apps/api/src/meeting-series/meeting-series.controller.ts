import type { Actor } from '@app/identity';
import {
  SeriesChangeService,
  SeriesPlanningService,
  SeriesReadModel,
  SeriesStepService,
} from '@app/meetings';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import {
  CreateMeetingSeries,
  CreateMeetingSeriesTransition,
  UpdateMeetingSeries,
} from './dto/meeting-series-input.dto.js';
import { MeetingSeries, MeetingSeriesList, MeetingSeriesQuery } from './dto/meeting-series.dto.js';

/** Meetings that return by a rule; one of them is changed and cancelled as the meeting that it is. */
@ApiTags('meetings')
@Controller('meeting-series')
export class MeetingSeriesController {
  constructor(
    private readonly planning: SeriesPlanningService,
    private readonly changes: SeriesChangeService,
    private readonly steps: SeriesStepService,
    private readonly readModel: SeriesReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List series of meetings',
    description: 'The series (reeksen) of which the reader sees a meeting, newest first.',
  })
  @ApiOkResponse({ type: MeetingSeriesList })
  listMeetingSeries(
    @CurrentActor() actor: Actor,
    @Query() query: MeetingSeriesQuery,
  ): Promise<MeetingSeriesList> {
    return this.readModel.list(actor, query, query);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Read a series of meetings',
    description: 'A series (reeks) with the meetings of it that the reader sees.',
  })
  @ApiOkResponse({ type: MeetingSeries })
  readMeetingSeries(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MeetingSeries> {
    return this.readModel.read(actor, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Plan a series of meetings',
    description:
      'Plans a series (reeks) by a rule, as drafts; the time of day stays the same in summer and winter. For a facilitator of the cohort and the programme office.',
  })
  @ApiCreatedResponse({ type: MeetingSeries })
  async createMeetingSeries(
    @CurrentActor() actor: Actor,
    @Body() { place = null, videoUrl = null, ...planned }: CreateMeetingSeries,
  ): Promise<MeetingSeries> {
    return this.readModel.read(actor, await this.planning.plan(actor, { ...planned, place, videoUrl }));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change the meetings of a series',
    description:
      'Changes the meetings that have not begun: all (alle), or one and what follows (deze en volgende). Answers the series to which these then belong: a new one after a change of what follows, or of when they are once one has begun. One meeting is changed by itself as a meeting. For who plans it.',
  })
  @ApiOkResponse({ type: MeetingSeries })
  @ApiNoContentResponse({ description: 'Done, and out of the sight of who did it' })
  async changeMeetingSeries(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() { scope, meetingId, declareHarmless, ...change }: UpdateMeetingSeries,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingSeries | undefined> {
    const ranged = { scope, meetingId, declareHarmless, change };
    const target = await this.changes.change(actor, id, ranged, expected);
    const series = await this.readModel.find(actor, target);
    if (!series) reply.status(204);
    return series;
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an action on the meetings of a series',
    description:
      'Invites to all drafts (publish, uitnodigen); or cancels (cancel, afzeggen) all that has not begun, or one and what follows. For who plans it.',
  })
  @ApiOkResponse({ type: MeetingSeries })
  async createMeetingSeriesTransition(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch({ optional: true }) expected: number | undefined,
    @Body() { action, scope = 'all', ...range }: CreateMeetingSeriesTransition,
  ): Promise<MeetingSeries> {
    if (action === 'publish') await this.steps.publish(actor, id, expected);
    else await this.steps.cancel(actor, id, { scope, ...range }, expected);
    return this.readModel.read(actor, id);
  }
}
