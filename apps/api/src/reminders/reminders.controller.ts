import type { Actor } from '@app/identity';
import { AwaitedReadModel, NudgeService, ReminderReadModel } from '@app/reminders';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { AwaitedThingList, AwaitedThingQuery, CreatedNudge, CreateNudge } from './dto/awaited-thing.dto.js';
import { ReminderList, ReminderQuery } from './dto/reminder.dto.js';

/** What waits on whom, and who is reminded of it. */
@ApiTags('reminders')
@Controller()
export class RemindersController {
  constructor(
    private readonly reminders: ReminderReadModel,
    private readonly awaited: AwaitedReadModel,
    private readonly nudges: NudgeService,
  ) {}

  @Get('reminders')
  @ApiOperation({
    summary: 'List reminders',
    description:
      'What will be sent, was sent, or was dropped and why (herinneringen), the latest first: for the programme office of everybody in its programmes, for others of themselves.',
  })
  @ApiOkResponse({ type: ReminderList })
  listReminders(@CurrentActor() actor: Actor, @Query() query: ReminderQuery): Promise<ReminderList> {
    return this.reminders.list(actor, query, query);
  }

  @Get('awaited-things')
  @ApiOperation({
    summary: 'List what waits on whom',
    description:
      'What waits (wacht op), in order of its day: for the programme office of its programmes, and the facilitator of the own cohorts.',
  })
  @ApiOkResponse({ type: AwaitedThingList })
  listAwaitedThings(
    @CurrentActor() actor: Actor,
    @Query() query: AwaitedThingQuery,
  ): Promise<AwaitedThingList> {
    return this.awaited.list(actor, query, query);
  }

  @Post('nudges')
  @ApiOperation({
    summary: 'Remind somebody by hand',
    description:
      'Has somebody reminded (aansporen) outside of the quiet hours; not within two working days of the last reminder.',
  })
  @ApiCreatedResponse({ type: CreatedNudge })
  async createNudge(
    @CurrentActor() actor: Actor,
    @Body() { awaitedThingId }: CreateNudge,
  ): Promise<CreatedNudge> {
    return { id: await this.nudges.nudge(actor, awaitedThingId) };
  }
}
