import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';
import { AffectedOrganisation } from './proposal-summary.dto.js';

/** The text of a proposal as it was saved once (versie). */
export class Revision {
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ type: PersonRef, description: 'Who saved it' })
  author!: PersonRef;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;

  title!: string;

  problem!: string;

  change!: string;

  expectedEffect!: string;

  legalFrame!: string;

  @ApiProperty({ type: String, nullable: true })
  chainStepTitle!: string | null;

  @ApiProperty({ type: String, nullable: true })
  recommendationTitle!: string | null;

  @ApiProperty({ type: [AffectedOrganisation] })
  affectedOrganisations!: readonly AffectedOrganisation[];
}

/** A piece of a text in a comparison. */
export class DiffPart {
  @ApiProperty({ enum: ['same', 'added', 'removed'] })
  kind!: 'same' | 'added' | 'removed';

  text!: string;
}

/** What became of one part of the text. */
export class FieldDiff {
  @ApiProperty({
    enum: [
      'title',
      'problem',
      'change',
      'expectedEffect',
      'legalFrame',
      'chainStep',
      'recommendation',
      'affectedOrganisations',
    ],
  })
  field!: string;

  isChanged!: boolean;

  @ApiProperty({ type: [DiffPart], description: 'The words that stayed, came and went, in reading order' })
  parts!: readonly DiffPart[];
}

/** What changed between two revisions (verschil). */
export class RevisionDiff {
  @ApiProperty({ type: 'integer' })
  from!: number;

  @ApiProperty({ type: 'integer' })
  to!: number;

  @ApiProperty({ type: [FieldDiff] })
  fields!: readonly FieldDiff[];
}

/** A part of the revisions of a proposal, newest first; with `from` and `to` also their comparison. */
export class RevisionList {
  @ApiProperty({ type: [Revision] })
  items!: Revision[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;

  @ApiProperty({ type: RevisionDiff, nullable: true, description: 'Null without from and to' })
  diff!: RevisionDiff | null;
}

/** Which revisions are asked for, and which two are compared. */
export class RevisionQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'Compare from this revision' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  from?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Compare to this revision; the current one when left out',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  to?: number;
}
