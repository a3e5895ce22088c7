import type { IsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { PageQuery } from '../../http/page.query.js';
import { Trimmed } from '../../http/trimmed.js';

/** Which cohorts (lichtingen) are asked for. */
export class CohortQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this programme (programma)' })
  @IsOptional()
  @IsUUID()
  programmeId?: string;
}

/** A new cohort (lichting). */
export class CreateCohort {
  @ApiProperty({ format: 'uuid', description: 'Its programme (programma)' })
  @IsUUID()
  programmeId!: string;

  /** Unique within the programme, without regard to case (naam). */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The first day (eerste dag)' })
  @IsIsoDateOnly()
  startsOn!: IsoDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last day, included (laatste dag)' })
  @IsIsoDateOnly()
  endsOn!: IsoDate;
}

/** Changes of a cohort (lichting). */
export class UpdateCohort extends PartialType(OmitType(CreateCohort, ['programmeId']), {
  skipNullProperties: false,
}) {}

/** A cohort (lichting): a group of a programme with a period. */
export class Cohort {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  programmeId!: string;

  programmeName!: string;

  name!: string;

  @ApiProperty({ type: String, format: 'date' })
  startsOn!: IsoDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last day, included (laatste dag)' })
  endsOn!: IsoDate;
}

/** A part of the list of cohorts (lichtingen). */
export class CohortList {
  @ApiProperty({ type: [Cohort] })
  items!: Cohort[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
