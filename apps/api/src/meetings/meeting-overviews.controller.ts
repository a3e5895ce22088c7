import type { Actor } from '@app/identity';
import { AttendanceFiguresReadModel, OutcomeReadModel } from '@app/meetings';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { MeetingAttendanceFigures, MeetingAttendanceFiguresQuery } from './dto/attendance-figures.dto.js';
import { MeetingActionQuery, MeetingOutcomeQuery } from './dto/outcome-input.dto.js';
import { MeetingOutcomeList } from './dto/outcome.dto.js';

/** What meetings came to, and how many came to them. */
@ApiTags('meetings')
@Controller()
export class MeetingOverviewsController {
  constructor(
    private readonly outcomes: OutcomeReadModel,
    private readonly figures: AttendanceFiguresReadModel,
  ) {}

  @Get('meeting-actions')
  @ApiOperation({
    summary: 'List actions',
    description:
      'The actions (acties) that meetings came to and that the reader may see, the first date first; with owner=me the own ones (mijn acties).',
  })
  @ApiOkResponse({ type: MeetingOutcomeList })
  listMeetingActions(
    @CurrentActor() actor: Actor,
    @Query() query: MeetingActionQuery,
  ): Promise<MeetingOutcomeList> {
    return this.outcomes.actions(actor, query, query);
  }

  @Get('meeting-outcomes')
  @ApiOperation({
    summary: 'List the meetings at which a proposal came up',
    description: 'The outcomes (uitkomsten) of meetings that belong to a proposal (verbetervoorstel).',
  })
  @ApiOkResponse({ type: MeetingOutcomeList })
  listMeetingOutcomes(
    @CurrentActor() actor: Actor,
    @Query() { proposalId, ...page }: MeetingOutcomeQuery,
  ): Promise<MeetingOutcomeList> {
    return this.outcomes.ofProposal(actor, proposalId, page);
  }

  @Get('meeting-attendance-figures')
  @ApiOperation({
    summary: 'Count who came to the meetings of a cohort',
    description:
      'Attendance (opkomst) per meeting and per organisation, from five persons up. For the programme office and the facilitators.',
  })
  @ApiOkResponse({ type: MeetingAttendanceFigures })
  readMeetingAttendanceFigures(
    @CurrentActor() actor: Actor,
    @Query() { cohortId }: MeetingAttendanceFiguresQuery,
  ): Promise<MeetingAttendanceFigures> {
    return this.figures.ofCohort(actor, cohortId);
  }
}
