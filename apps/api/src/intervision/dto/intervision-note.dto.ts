import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsString, Max, Min } from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';

/** A note (aantekening) for the room. */
export class IntervisionNote {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: PersonRef })
  author!: PersonRef;

  @ApiProperty({ type: 'integer', description: 'The index of the step' })
  step!: number;

  @ApiProperty({ description: 'In Markdown' })
  body!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  writtenAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  editedAt!: Date | null;
}

/** A part of the notes on a case, oldest first. */
export class IntervisionNoteList {
  @ApiProperty({ type: [IntervisionNote] })
  items!: IntervisionNote[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** A changed note. */
export class UpdateIntervisionNote extends DeclaresHarmless {
  @ApiProperty({ description: 'In Markdown' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(5000)
  body!: string;
}

/** A new note. */
export class CreateIntervisionNote extends UpdateIntervisionNote {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 29,
    description: 'Left out: the step at hand',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(29)
  step?: number;
}

/** That a note stands; what it says is not repeated, for answers are kept for a day. */
export class IntervisionNoteReference {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;
}
