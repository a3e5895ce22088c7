import type { Actor } from '@app/identity';
import {
  CurrentItemService,
  MeetingListReadModel,
  MeetingPlanningService,
  MeetingReadModel,
} from '@app/meetings';
import { invalid } from '@app/platform';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateMeeting, UpdateMeeting } from './dto/meeting-contents.dto.js';
import { MeetingList, MeetingQuery } from './dto/meeting-summary.dto.js';
import { Meeting } from './dto/meeting.dto.js';

/** Meetings and how they are planned. */
@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly planning: MeetingPlanningService,
    private readonly currentItem: CurrentItemService,
    private readonly listModel: MeetingListReadModel,
    private readonly readModel: MeetingReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List meetings',
    description: 'The meetings (bijeenkomsten) that the reader may see, the earliest first.',
  })
  @ApiOkResponse({ type: MeetingList })
  listMeetings(@CurrentActor() actor: Actor, @Query() query: MeetingQuery): Promise<MeetingList> {
    return this.listModel.list(actor, query, query);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Read a meeting',
    description: 'A meeting (bijeenkomst) with its agenda, invitations, minutes and outcomes.',
  })
  @ApiOkResponse({ type: Meeting })
  readMeeting(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Meeting> {
    return this.readModel.read(actor, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Plan a meeting',
    description:
      'Plans a meeting as a draft (concept), of which nobody is told yet. For a facilitator of the cohort and the programme office.',
  })
  @ApiCreatedResponse({ type: Meeting })
  async createMeeting(@CurrentActor() actor: Actor, @Body() meeting: CreateMeeting): Promise<Meeting> {
    const { place = null, videoUrl = null } = meeting;
    return this.readModel.read(actor, await this.planning.plan(actor, { ...meeting, place, videoUrl }));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change a meeting',
    description:
      'Changes when, where and about what it is, until it begins (verplaatsen); or goes to an item of the agenda while it is in progress.',
  })
  @ApiOkResponse({ type: Meeting })
  async changeMeeting(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() { currentItemId, ...change }: UpdateMeeting,
  ): Promise<Meeting> {
    if (currentItemId === undefined) await this.planning.change(actor, id, change, expected);
    else if (Object.keys(change).length > 0) throw invalid([goesAlone]);
    else await this.currentItem.goTo(actor, id, currentItemId, expected);
    return this.readModel.read(actor, id);
  }
}

const goesAlone = {
  pointer: '/currentItemId',
  code: 'goes_alone',
  detail: {
    nl: 'Naar een agendapunt gaan staat los van een wijziging van de planning.',
    en: 'Going to an item goes apart from a change of the plan.',
  },
};
