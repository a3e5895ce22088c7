import type { Actor } from '@app/identity';
import { type Fault, invalid } from '@app/platform';
import { AdoptionService, ProposalReadModel } from '@app/proposals';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { AdoptionList, CreateAdoption, UpdateAdoption } from './dto/adoption.dto.js';
import { Proposal } from './dto/proposal.dto.js';

/** How acting organisations make a proposal normal work. */
@ApiTags('proposals')
@Controller('proposals/:id/adoptions')
export class ProposalAdoptionsController {
  constructor(
    private readonly adoptions: AdoptionService,
    private readonly proposals: ProposalReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the adoptions of a proposal',
    description: 'The adoptions (invoering) of the current launch.',
  })
  @ApiOkResponse({ type: AdoptionList })
  async listProposalAdoptions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<AdoptionList> {
    return { items: (await this.proposals.read(actor, id)).adoptions };
  }

  @Post()
  @ApiOperation({
    summary: 'Record an adoption',
    description: 'Records how an acting organisation adopts (invoeren) the change.',
  })
  @ApiCreatedResponse({ type: Proposal })
  async createProposalAdoption(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() record: CreateAdoption,
  ): Promise<Proposal> {
    await this.adoptions.record(actor, id, record);
    return this.proposals.read(actor, id);
  }

  @Patch(':adoptionId')
  @ApiOperation({
    summary: 'Change or confirm an adoption',
    description:
      'Changes the record, which voids its confirmation; or confirms it (bevestigen), for the sponsor of the organisation.',
  })
  @ApiOkResponse({ type: Proposal })
  async changeProposalAdoption(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('adoptionId', IdPipe) adoptionId: string,
    @IfMatch() expected: number,
    @Body() { isConfirmed, ...change }: UpdateAdoption,
  ): Promise<Proposal> {
    if (isConfirmed && Object.keys(change).length > 0) throw invalid([goesAlone]);
    if (isConfirmed) await this.adoptions.confirm(actor, id, adoptionId, expected);
    else await this.adoptions.change(actor, id, adoptionId, change, expected);
    return this.proposals.read(actor, id);
  }
}

const goesAlone: Fault = {
  pointer: '/isConfirmed',
  code: 'goes_alone',
  detail: {
    nl: 'Bevestigen gaat apart van een wijziging.',
    en: 'Confirming goes apart from a change.',
  },
};
