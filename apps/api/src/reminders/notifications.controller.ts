import type { Actor } from '@app/identity';
import { NotificationReadModel } from '@app/reminders';
import { Body, Controller, Get, HttpCode, Param, Patch, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../http/id.pipe.js';
import { Identification } from '../http/identification.js';
import { liveAnswer } from '../http/live/live-answer.js';
import { LiveStreams } from '../http/live/live-streams.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import {
  MarkNotification,
  NotificationCount,
  NotificationList,
  NotificationQuery,
} from './dto/notification.dto.js';

/** What the reader was told. */
@ApiTags('notifications')
@Controller()
export class NotificationsController {
  constructor(
    private readonly readModel: NotificationReadModel,
    private readonly streams: LiveStreams,
    private readonly identification: Identification,
  ) {}

  @Get('notifications')
  @ApiOperation({
    summary: 'List my notifications',
    description: 'What the reader was told (meldingen), newest first, as far as they may still see it.',
  })
  @ApiOkResponse({ type: NotificationList })
  listNotifications(
    @CurrentActor() actor: Actor,
    @Query() query: NotificationQuery,
  ): Promise<NotificationList> {
    return this.readModel.list(actor, query, query);
  }

  @Patch('notifications')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Mark all my notifications',
    description: 'Marks everything as read (gelezen) that the reader has up to this moment.',
  })
  @ApiNoContentResponse()
  markNotifications(@CurrentActor() actor: Actor): Promise<void> {
    return this.readModel.markAll(actor);
  }

  @Patch('notifications/:id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Mark a notification',
    description: 'Marks one as read (gelezen), or as unread again.',
  })
  @ApiNoContentResponse()
  markNotification(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { read }: MarkNotification,
  ): Promise<void> {
    return this.readModel.mark(actor, id, read);
  }

  @Get('notification-counts')
  @ApiOperation({
    summary: 'Count my notifications',
    description: 'How many notifications (meldingen) the reader has not read.',
  })
  @ApiOkResponse({ type: NotificationCount })
  async countNotifications(@CurrentActor() actor: Actor): Promise<NotificationCount> {
    return { unread: await this.readModel.unreadCount(actor) };
  }

  @Get('notification-events')
  @ApiOperation({
    summary: 'Listen to my notifications',
    description:
      'Server-sent events (live): `changed` when there is something new or something was read elsewhere, and never what.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Events', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async listenToNotifications(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const topics = [`person:${actor.personId}`];
    const audible = async () => {
      const reader = (await this.identification.of(request))?.actor;
      return reader?.personId === actor.personId ? topics : [];
    };
    await liveAnswer(reply, await this.streams.openFor(actor, { topics, audible }));
  }
}
