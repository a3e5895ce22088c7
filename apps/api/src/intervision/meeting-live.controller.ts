import type { Actor } from '@app/identity';
import { LiveAccess } from '@app/meetings';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../http/id.pipe.js';
import { Identification } from '../http/identification.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { liveAnswer } from '../http/live/live-answer.js';
import { LiveStreams } from '../http/live/live-streams.js';

/** Tells everybody at a meeting at the same moment that something of it changed. */
@ApiTags('meetings')
@Controller('meetings/:id/live')
export class MeetingLiveController {
  constructor(
    private readonly streams: LiveStreams,
    private readonly access: LiveAccess,
    private readonly identification: Identification,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Listen to a meeting',
    description:
      'Server-sent events (live): `changed`, with the part of the meeting that changed and a revision, and never what changed. Each begins with `everything`. It ends when the session or the role of the reader ends.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Events', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async listenToMeeting(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) meetingId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.access.topics(actor, meetingId);
    const audible = async () => {
      const reader = (await this.identification.of(request))?.actor;
      return reader ? this.access.topics(reader, meetingId) : [];
    };
    const topics = [`meeting:${meetingId}`, `room:${meetingId}`];
    await liveAnswer(reply, await this.streams.openFor(actor, { topics, audible }));
  }
}
