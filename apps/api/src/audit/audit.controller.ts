import { type Actor, AuditReadModel } from '@app/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { AuditEntryList, AuditEntryQuery } from './dto/audit-entry.dto.js';

/** Reading the audit trail. */
@ApiTags('audit')
@Controller('audit-entries')
export class AuditController {
  constructor(private readonly readModel: AuditReadModel) {}

  @Get()
  @ApiOperation({
    summary: 'List audit entries',
    description:
      'The audit trail (logboek), newest first: the programme office that of its programmes, an administrator all of it.',
  })
  @ApiOkResponse({ type: AuditEntryList })
  listAuditEntries(@CurrentActor() actor: Actor, @Query() query: AuditEntryQuery): Promise<AuditEntryList> {
    return this.readModel.list(actor, query, query);
  }
}
