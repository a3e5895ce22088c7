import type { IsoDate } from '@app/calendar';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';

/** Who stands in for a sponsor (vervanger van een opdrachtgever). */
export class Deputy {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  sponsorMembershipId!: string;

  @ApiProperty({ type: PersonRef })
  sponsor!: PersonRef;

  @ApiProperty({ type: PersonRef })
  deputy!: PersonRef;

  @ApiProperty({ type: String, format: 'date', description: 'First day (eerste dag), inclusive' })
  startsOn!: IsoDate;

  @ApiProperty({ type: String, format: 'date', description: 'Last day (laatste dag), inclusive' })
  endsOn!: IsoDate;

  @ApiProperty({ description: 'Whether it counts today (geldt nu)' })
  current!: boolean;
}

/** A part of the deputies. */
export class DeputyList {
  @ApiProperty({ type: [Deputy] })
  items!: readonly Deputy[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which deputies are asked for. */
export class DeputyQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  programmeId?: string;
}

/** A deputy (vervanger) to be named. */
export class CreateDeputy {
  @ApiProperty({
    format: 'uuid',
    description: 'The role of the sponsor (opdrachtgever) for whom they stand in',
  })
  @IsUUID()
  sponsorMembershipId!: string;

  @ApiProperty({ format: 'uuid', description: 'The deputy (vervanger)' })
  @IsUUID()
  personId!: string;

  @ApiProperty({ type: String, format: 'date', description: 'First day (eerste dag), inclusive' })
  @IsIsoDateOnly()
  startsOn!: IsoDate;

  @ApiProperty({ type: String, format: 'date', description: 'Last day (laatste dag), inclusive' })
  @IsIsoDateOnly()
  endsOn!: IsoDate;
}
