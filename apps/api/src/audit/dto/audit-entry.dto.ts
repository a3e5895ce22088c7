import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';

/** Which entries of the audit trail are asked for. */
export class AuditEntryQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  subjectId?: string;
}

/** One entry of the audit trail (logboek). */
export class AuditEntry {
  @ApiProperty({ type: 'integer' })
  sequence!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who; null for the system' })
  actor!: PersonRef | null;

  @ApiProperty({ example: 'exchange.sign' })
  action!: string;

  subjectType!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  subjectId!: string | null;

  @ApiProperty({ enum: ['done', 'refused'] })
  outcome!: 'done' | 'refused';

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids, states and names of fields' })
  detail!: Readonly<Record<string, unknown>>;
}

/** A part of the audit trail. */
export class AuditEntryList {
  @ApiProperty({ type: [AuditEntry] })
  items!: AuditEntry[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
