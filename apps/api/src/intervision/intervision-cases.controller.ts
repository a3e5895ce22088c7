import type { Actor } from '@app/identity';
import { CaseReadModel, CaseService, CaseTransitionService } from '@app/meetings';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
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
import { PageQuery } from '../http/page.query.js';
import { CurrentActor, SessionOnly } from '../http/signed-in.decorator.js';
import { CreateIntervisionCaseTransition } from './dto/intervision-case-transition.dto.js';
import {
  CreateIntervisionCase,
  IntervisionCase,
  IntervisionCaseList,
  IntervisionCaseReference,
  UpdateIntervisionCase,
} from './dto/intervision-case.dto.js';

/** Cases of peer intervision; confidential, so no access token opens them. */
@ApiTags('intervision')
@SessionOnly()
@Controller('intervision-cases')
export class IntervisionCasesController {
  constructor(
    private readonly cases: CaseService,
    private readonly transitions: CaseTransitionService,
    private readonly readModel: CaseReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List your own intervision cases',
    description: 'The cases (casussen) that the reader prepares or has brought, oldest first.',
  })
  @ApiOkResponse({ type: IntervisionCaseList })
  listIntervisionCases(
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<IntervisionCaseList> {
    return this.readModel.mine(actor, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Prepare an intervision case',
    description:
      'Prepares a case (casus voorbereiden) in private. For a candidate or a facilitator of the cohort. The answer does not repeat what it says.',
  })
  @ApiCreatedResponse({ type: IntervisionCaseReference })
  async createIntervisionCase(
    @CurrentActor() actor: Actor,
    @Body() { cohortId, preparation = '', ...contents }: CreateIntervisionCase,
  ): Promise<IntervisionCaseReference> {
    const id = await this.cases.prepare(actor, cohortId, { ...contents, preparation });
    return this.readModel.reference(actor, id);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Read an intervision case',
    description:
      'For its owner (inbrenger), and for who attends the meeting; each reading is an entry in the audit trail.',
  })
  @ApiOkResponse({ type: IntervisionCase })
  readIntervisionCase(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<IntervisionCase> {
    return this.readModel.read(actor, id);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change an intervision case',
    description:
      'Changes (wijzigen) the question, preparation or method, until the group begins. For its owner.',
  })
  @ApiOkResponse({ type: IntervisionCase })
  async changeIntervisionCase(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() change: UpdateIntervisionCase,
  ): Promise<IntervisionCase> {
    await this.cases.change(actor, id, change, expected);
    return this.readModel.read(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Remove an intervision case',
    description: 'Removes (verwijderen) for good what is only prepared. For its owner.',
  })
  @ApiHeader({ name: 'If-Match', description: 'The ETag of the version that is removed', required: false })
  @ApiNoContentResponse()
  removeIntervisionCase(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.cases.remove(actor, id, expected);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an action on an intervision case',
    description:
      'Brings it (inbrengen), takes it back (terugnemen), starts it (beginnen) or closes it with learning points (afronden). The answer does not repeat what it says.',
  })
  @ApiOkResponse({ type: IntervisionCaseReference })
  async createIntervisionCaseTransition(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch({ optional: true }) expected: number | undefined,
    @Body() { action, ...input }: CreateIntervisionCaseTransition,
  ): Promise<IntervisionCaseReference> {
    await this.transitions.take(actor, id, action, input, expected);
    return this.readModel.reference(actor, id);
  }
}
