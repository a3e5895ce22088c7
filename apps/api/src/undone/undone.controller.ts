import { type Actor, failedEvent, undeliveredMail, UndoneWork } from '@app/identity';
import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import {
  DecideUndone,
  FailedEvent,
  FailedEventList,
  QueueFailureList,
  UndeliveredMail,
  UndeliveredMailList,
  UndoneQuery,
} from './dto/undone.dto.js';

/** What could not be done, for the administrator. */
@ApiTags('undone')
@Controller()
export class UndoneController {
  constructor(private readonly undone: UndoneWork) {}

  @Get('undelivered-mails')
  @ApiOperation({
    summary: 'List undelivered mails',
    description:
      'Mails that could not be sent (onbestelbare mails), newest first; never what they say. For an administrator.',
  })
  @ApiOkResponse({ type: UndeliveredMailList })
  listUndeliveredMails(
    @CurrentActor() actor: Actor,
    @Query() query: UndoneQuery,
  ): Promise<UndeliveredMailList> {
    return this.undone.list(actor, undeliveredMail, query.state, query);
  }

  @Patch('undelivered-mails/:id')
  @ApiOperation({
    summary: 'Decide about an undelivered mail',
    description:
      'Has a mail tried once more (opnieuw proberen), or leaves it at that (hierbij laten) for a reason; twice the same changes nothing.',
  })
  @ApiOkResponse({ type: UndeliveredMail })
  decideUndeliveredMail(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { state, because }: DecideUndone,
  ): Promise<UndeliveredMail> {
    return this.undone.decide(actor, undeliveredMail, id, { state, because });
  }

  @Get('failed-events')
  @ApiOperation({
    summary: 'List failed events',
    description:
      'Events that could not be handled (mislukte gebeurtenissen), newest first. For an administrator.',
  })
  @ApiOkResponse({ type: FailedEventList })
  listFailedEvents(@CurrentActor() actor: Actor, @Query() query: UndoneQuery): Promise<FailedEventList> {
    return this.undone.list(actor, failedEvent, query.state, query);
  }

  @Patch('failed-events/:id')
  @ApiOperation({
    summary: 'Decide about a failed event',
    description:
      'Has an event handled once more (opnieuw proberen), or leaves it at that (hierbij laten) for a reason; twice the same changes nothing.',
  })
  @ApiOkResponse({ type: FailedEvent })
  decideFailedEvent(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { state, because }: DecideUndone,
  ): Promise<FailedEvent> {
    return this.undone.decide(actor, failedEvent, id, { state, because });
  }

  @Get('queue-failures')
  @ApiOperation({
    summary: 'Count failed jobs',
    description: 'How many jobs (taken) of every queue failed for good. For an administrator.',
  })
  @ApiOkResponse({ type: QueueFailureList })
  async countQueueFailures(@CurrentActor() actor: Actor): Promise<QueueFailureList> {
    return { items: await this.undone.failedJobs(actor) };
  }
}
