import type { Actor } from '@app/identity';
import { CalendarObjectReadModel } from '@app/meetings';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { calendarAnswer, calendarContent } from './calendar-answer.js';

/** Invitations as files for a calendar program. */
@ApiTags('calendar')
@Controller()
export class CalendarObjectsController {
  constructor(private readonly objects: CalendarObjectReadModel) {}

  @Get('meetings/:id/calendar-object')
  @ApiOperation({
    summary: 'Download the invitation to a meeting',
    description:
      'The invitation (uitnodiging) of the reader as text/calendar; its cancellation once the meeting is cancelled (afgezegd).',
  })
  @ApiOkResponse({ description: 'The invitation', content: calendarContent })
  @ApiResponse({ status: 304, description: 'As the reader has it' })
  async readMeetingCalendarObject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return calendarAnswer(await this.objects.ofMeeting(actor, id), 'bijeenkomst.ics', { request, reply });
  }

  @Get('meeting-series/:id/calendar-object')
  @ApiOperation({
    summary: 'Download the invitation to a series of meetings',
    description:
      'The invitation (uitnodiging) of the reader to a series (reeks) as text/calendar, with what was moved and without what was cancelled.',
  })
  @ApiOkResponse({ description: 'The invitation', content: calendarContent })
  @ApiResponse({ status: 304, description: 'As the reader has it' })
  async readMeetingSeriesCalendarObject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return calendarAnswer(await this.objects.ofSeries(actor, id), 'reeks.ics', { request, reply });
  }
}
