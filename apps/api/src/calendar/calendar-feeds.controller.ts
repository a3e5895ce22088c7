import type { Actor } from '@app/identity';
import { CalendarFeedService, FeedReadModel } from '@app/meetings';
import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../http/id.pipe.js';
import { SecretAnswer } from '../http/idempotency.interceptor.js';
import { CurrentActor, Public, SessionOnly } from '../http/signed-in.decorator.js';
import { Throttled } from '../http/throttled.guard.js';
import { calendarAnswer, calendarContent } from './calendar-answer.js';
import { FeedSecretPipe } from './feed-secret.pipe.js';
import { CalendarFeedList, CreatedCalendarFeed } from './dto/calendar-feed.dto.js';

/** The calendar that people subscribe to in a program of their own. */
@ApiTags('calendar')
@SessionOnly()
@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeedService,
    private readonly readModel: FeedReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List my calendar addresses',
    description: 'The own addresses (agenda-adressen) that are not revoked, newest first.',
  })
  @ApiOkResponse({ type: CalendarFeedList })
  async listCalendarFeeds(@CurrentActor() actor: Actor): Promise<CalendarFeedList> {
    return { items: await this.feeds.list(actor) };
  }

  @Post()
  @SecretAnswer()
  @ApiOperation({
    summary: 'Make a calendar address',
    description:
      'Makes a secret address (agenda-adres) for a calendar program; it is shown once. Ten at most. There is no body.',
  })
  @ApiCreatedResponse({ type: CreatedCalendarFeed })
  createCalendarFeed(@CurrentActor() actor: Actor): Promise<CreatedCalendarFeed> {
    return this.feeds.create(actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Revoke a calendar address',
    description: 'Revokes an address (intrekken) at once.',
  })
  @ApiNoContentResponse()
  revokeCalendarFeed(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.feeds.revoke(actor, id);
  }

  @Get(':id')
  @Public()
  @Throttled({ name: 'calendar-feeds', perAddress: 600 })
  @ApiOperation({
    summary: 'Read a calendar by its address',
    description:
      'The meetings, own milestones (mijlpalen) and terms for verdicts (beoordelingstermijnen) that its owner may see today, as text/calendar. Nothing that is said in a meeting.',
  })
  @ApiParam({ name: 'id', description: 'The secret of the address, and .ics' })
  @ApiOkResponse({ description: 'The calendar', content: calendarContent })
  @ApiResponse({ status: 304, description: 'As the reader has it' })
  async readCalendarFeed(
    @Param('id', FeedSecretPipe) secret: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const actor = await this.feeds.resume(secret);
    return calendarAnswer(await this.readModel.read(actor), 'wisselwerk.ics', { request, reply });
  }
}
