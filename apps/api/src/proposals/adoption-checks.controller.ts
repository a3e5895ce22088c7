import type { Actor } from '@app/identity';
import { AdoptionCheckService, ProposalReadModel } from '@app/proposals';
import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { AdoptionCheckList, AnswerAdoptionCheck } from './dto/adoption-check.dto.js';
import { Proposal } from './dto/proposal.dto.js';

/** Whether adoptions still stand. */
@ApiTags('proposals')
@Controller('proposals/:id/adoption-checks')
export class AdoptionChecksController {
  constructor(
    private readonly checks: AdoptionCheckService,
    private readonly proposals: ProposalReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the adoption checks of a proposal',
    description: 'The checks (staat het nog?) of every launch, by due date.',
  })
  @ApiOkResponse({ type: AdoptionCheckList })
  async listAdoptionChecks(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<AdoptionCheckList> {
    return { items: (await this.proposals.read(actor, id)).adoptionChecks };
  }

  @Patch(':checkId')
  @ApiOperation({
    summary: 'Answer an adoption check',
    description:
      'Tells whether the change still stands (staat), partly or has lapsed (verwaterd). For the sponsor, the owner of the adoption and the programme office.',
  })
  @ApiOkResponse({ type: Proposal })
  async answerAdoptionCheck(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('checkId', IdPipe) checkId: string,
    @IfMatch() expected: number,
    @Body() answer: AnswerAdoptionCheck,
  ): Promise<Proposal> {
    await this.checks.answer(actor, id, checkId, answer, expected);
    return this.proposals.read(actor, id);
  }
}
