import type { Actor } from '@app/identity';
import { MeetingHistoryReadModel, MeetingReadModel, MeetingTransitionService } from '@app/meetings';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateMeetingTransition, MeetingTransitionList } from './dto/meeting-transition.dto.js';
import { Meeting } from './dto/meeting.dto.js';

/** The steps of meetings, past and next. */
@ApiTags('meetings')
@Controller('meetings/:id/transitions')
export class MeetingTransitionsController {
  constructor(
    private readonly transitions: MeetingTransitionService,
    private readonly history: MeetingHistoryReadModel,
    private readonly meetings: MeetingReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the history of a meeting',
    description: 'What happened (geschiedenis), oldest first.',
  })
  @ApiOkResponse({ type: MeetingTransitionList })
  listMeetingTransitions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<MeetingTransitionList> {
    return this.history.list(actor, id, query);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an action on a meeting',
    description:
      'Publishes (uitnodigen), opens, closes (afsluiten), reopens (heropenen) or cancels (afzeggen) it, as the workflow allows.',
  })
  @ApiOkResponse({ type: Meeting })
  async createMeetingTransition(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch({ optional: true }) expected: number | undefined,
    @Body() { action, ...input }: CreateMeetingTransition,
  ): Promise<Meeting> {
    await this.transitions.take(actor, id, action, input, expected);
    return this.meetings.read(actor, id);
  }
}
