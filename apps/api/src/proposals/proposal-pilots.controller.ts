import type { Actor } from '@app/identity';
import { type Fault, invalid } from '@app/platform';
import { PilotService, ProposalReadModel } from '@app/proposals';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreatePilot, PilotList, UpdatePilot } from './dto/pilot.dto.js';
import { Proposal } from './dto/proposal.dto.js';

/** Trials of proposals. */
@ApiTags('proposals')
@Controller('proposals/:id/pilots')
export class ProposalPilotsController {
  constructor(
    private readonly pilots: PilotService,
    private readonly proposals: ProposalReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the pilots of a proposal',
    description: 'The pilots (proeven), oldest first.',
  })
  @ApiOkResponse({ type: PilotList })
  async listProposalPilots(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<PilotList> {
    return { items: (await this.proposals.read(actor, id)).pilots };
  }

  @Post()
  @ApiOperation({
    summary: 'Plan a pilot',
    description:
      'Plans the next pilot (proef) of an approved or lapsed proposal. For its authors and the programme office.',
  })
  @ApiCreatedResponse({ type: Proposal })
  async createProposalPilot(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() plan: CreatePilot,
  ): Promise<Proposal> {
    await this.pilots.plan(actor, id, plan);
    return this.proposals.read(actor, id);
  }

  @Patch(':pilotId')
  @ApiOperation({
    summary: 'Change or evaluate a pilot',
    description:
      'Changes the plan before it starts; or records the outcome (uitkomst) and evaluation of a running one, together and apart from the plan.',
  })
  @ApiOkResponse({ type: Proposal })
  async changeProposalPilot(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('pilotId', IdPipe) pilotId: string,
    @IfMatch() expected: number,
    @Body() { outcome, evaluation, declareHarmless, ...plan }: UpdatePilot,
  ): Promise<Proposal> {
    if (outcome === undefined && evaluation === undefined)
      await this.pilots.change(actor, id, pilotId, { ...plan, declareHarmless }, expected);
    else if (outcome === undefined || evaluation === undefined || Object.keys(plan).length > 0)
      throw invalid([outcomeGoesWithEvaluation]);
    else await this.pilots.evaluate(actor, id, pilotId, { outcome, evaluation, declareHarmless }, expected);
    return this.proposals.read(actor, id);
  }
}

const outcomeGoesWithEvaluation: Fault = {
  pointer: '/outcome',
  code: 'evaluation_goes_alone',
  detail: {
    nl: 'De uitkomst en de evaluatie gaan samen, en apart van het plan.',
    en: 'The outcome and the evaluation go together, and apart from the plan.',
  },
};
