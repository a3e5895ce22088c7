import {
  type MilestoneAction,
  MilestoneReadModel,
  MilestoneService,
  type MilestoneStatus,
} from '@app/exchanges';
import type { Actor } from '@app/identity';
import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { MilestoneQuery, UpdateMilestone } from './dto/milestone-input.dto.js';
import { Milestone, MilestoneList } from './dto/milestone.dto.js';

/** The action that leads to a status. */
const actionTo: Readonly<Record<MilestoneStatus, MilestoneAction>> = {
  done: 'done',
  waived: 'waive',
  open: 'reopen',
};

/** Milestones of exchanges. */
@ApiTags('exchanges')
@Controller('milestones')
export class MilestonesController {
  constructor(
    private readonly milestones: MilestoneService,
    private readonly readModel: MilestoneReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List milestones',
    description: 'The milestones (mijlpalen) of exchanges whose details the reader may see, by due date.',
  })
  @ApiOkResponse({ type: MilestoneList })
  listMilestones(@CurrentActor() actor: Actor, @Query() query: MilestoneQuery): Promise<MilestoneList> {
    return this.readModel.list(actor, query, query);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Tick, waive or reopen a milestone',
    description:
      'Ticks (afvinken) or reopens a milestone (mijlpaal), for the candidate, the facilitator and the programme office; the last two may waive it (laten vervallen).',
  })
  @ApiOkResponse({ type: Milestone })
  async changeMilestone(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() { status, doneOn, waivedReason }: UpdateMilestone,
  ): Promise<Milestone> {
    await this.milestones.take(actor, id, actionTo[status], { doneOn, reason: waivedReason }, expected);
    return this.readModel.read(actor, id);
  }
}
