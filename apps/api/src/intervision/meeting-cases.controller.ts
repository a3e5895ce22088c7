import type { Actor } from '@app/identity';
import { CaseBringingService, CaseReadModel } from '@app/meetings';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { PageQuery } from '../http/page.query.js';
import { CurrentActor, SessionOnly } from '../http/signed-in.decorator.js';
import {
  CreateMeetingCase,
  IntervisionCaseList,
  IntervisionCaseReference,
} from './dto/intervision-case.dto.js';

/** The cases of a meeting; confidential, so no access token opens them. */
@ApiTags('intervision')
@SessionOnly()
@Controller('meetings/:id/intervision-cases')
export class MeetingCasesController {
  constructor(
    private readonly bringing: CaseBringingService,
    private readonly readModel: CaseReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the intervision cases of a meeting',
    description:
      'The cases (casussen) that were brought, oldest first: all of them for who attends, else the reader’s own. Each reading is an entry in the audit trail.',
  })
  @ApiOkResponse({ type: IntervisionCaseList })
  listMeetingIntervisionCases(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<IntervisionCaseList> {
    return this.readModel.ofMeeting(actor, id, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Bring a new intervision case to a meeting',
    description:
      'Writes a case and brings it (inbrengen) at once. For who is invited. The answer does not repeat what it says.',
  })
  @ApiCreatedResponse({ type: IntervisionCaseReference })
  async createMeetingIntervisionCase(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { preparation = '', ...brought }: CreateMeetingCase,
  ): Promise<IntervisionCaseReference> {
    const caseId = await this.bringing.bring(actor, id, { ...brought, preparation });
    return this.readModel.reference(actor, caseId);
  }
}
