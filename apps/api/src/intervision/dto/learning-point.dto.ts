import { MaxLength } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, IsUUID } from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';

/** Learning points (leerpunten) that the owner of a case let leave the room. */
export class LearningPoint {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  meetingId!: string;

  @ApiProperty({ type: PersonRef })
  sharedBy!: PersonRef;

  @ApiProperty({ type: String, format: 'date-time' })
  sharedAt!: Date;

  @ApiProperty({ description: 'In Markdown' })
  body!: string;
}

/** A part of the learning points of a cohort, oldest first. */
export class LearningPointList {
  @ApiProperty({ type: [LearningPoint] })
  items!: LearningPoint[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Learning points, in the words in which they may leave the room. */
export class CreateLearningPoint extends DeclaresHarmless {
  @ApiProperty({ format: 'uuid', description: 'The case (casus), which the learning points do not name' })
  @IsUUID()
  caseId!: string;

  @ApiProperty({ description: 'In Markdown' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  body!: string;
}

/** Of which cohort, and which part. */
export class LearningPointQuery extends PageQuery {
  @ApiProperty({ format: 'uuid', description: 'The cohort (lichting)' })
  @IsUUID()
  cohortId!: string;
}
