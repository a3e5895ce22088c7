import type { Actor } from '@app/identity';
import { OutcomeReadModel, OutcomeService } from '@app/meetings';
import { invalid } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateMeetingOutcome, UpdateMeetingOutcome } from './dto/outcome-input.dto.js';
import { MeetingOutcome, MeetingOutcomes } from './dto/outcome.dto.js';
import { OutcomeRecording } from './outcome-recording.js';

/** What a meeting comes to. */
@ApiTags('meetings')
@Controller('meetings/:id/outcomes')
export class MeetingOutcomesController {
  constructor(
    private readonly recording: OutcomeRecording,
    private readonly outcomes: OutcomeService,
    private readonly readModel: OutcomeReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the outcomes of a meeting',
    description: 'Actions (acties), decisions (besluiten), observations (waarnemingen) and proposals.',
  })
  @ApiOkResponse({ type: MeetingOutcomes })
  async listOutcomesOfMeeting(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<MeetingOutcomes> {
    return { items: await this.readModel.ofMeeting(actor, id) };
  }

  @Post()
  @ApiOperation({
    summary: 'Record an outcome of a meeting',
    description:
      'Records an outcome (uitkomst) while the meeting is in progress; a proposal is noted as an idea of the candidate who records it, or is one that is there.',
  })
  @ApiCreatedResponse({ type: MeetingOutcome })
  async createMeetingOutcome(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() outcome: CreateMeetingOutcome,
  ): Promise<MeetingOutcome> {
    return this.readModel.read(actor, id, await this.recording.record(actor, id, outcome));
  }

  @Patch(':outcomeId')
  @ApiOperation({
    summary: 'Change an outcome',
    description:
      'Changes it while the meeting is in progress; or says whether an action is done (afgerond), at any time, for its owner and who runs the meeting.',
  })
  @ApiOkResponse({ type: MeetingOutcome })
  async changeMeetingOutcome(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('outcomeId', IdPipe) outcomeId: string,
    @IfMatch() expected: number,
    @Body() { isDone, ...change }: UpdateMeetingOutcome,
  ): Promise<MeetingOutcome> {
    if (isDone === undefined) await this.outcomes.change(actor, id, outcomeId, change, expected);
    else if (Object.keys(change).length > 0) throw invalid([goesAlone]);
    else await this.outcomes.complete(actor, id, outcomeId, isDone, expected);
    return this.readModel.read(actor, id, outcomeId);
  }

  @Delete(':outcomeId')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Remove an outcome',
    description: 'Removes it while the meeting is in progress (verwijderen); a proposal stays.',
  })
  @ApiHeader({ name: 'If-Match', description: 'The ETag of the version that is removed', required: false })
  @ApiNoContentResponse()
  removeMeetingOutcome(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('outcomeId', IdPipe) outcomeId: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.outcomes.remove(actor, id, outcomeId, expected);
  }
}

const goesAlone = {
  pointer: '/isDone',
  code: 'goes_alone',
  detail: {
    nl: 'Of een actie af is staat los van een wijziging ervan.',
    en: 'Whether an action is done goes apart from a change of it.',
  },
};
