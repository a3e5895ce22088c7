import { MaxLength } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { PersonRef } from '../../http/references.dto.js';
import { MinutesSummary } from './meeting.dto.js';

/** The minutes as they were when the meeting was closed. */
export class ClosedMinutes {
  @ApiProperty({ type: 'integer', description: 'From 1' })
  number!: number;

  @ApiProperty({ description: 'In Markdown' })
  body!: string;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Null: the system' })
  closedBy!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time' })
  closedAt!: Date;
}

/** The minutes (verslag) of a meeting, with what they were at every closing. */
export class Minutes extends MinutesSummary {
  @ApiProperty({ type: [ClosedMinutes], description: 'The oldest first' })
  closed!: readonly ClosedMinutes[];
}

/** Minutes as they are written. */
export class ReplaceMinutes extends DeclaresHarmless {
  @ApiProperty({ description: 'In Markdown' })
  @IsString()
  @MaxLength(100_000)
  body!: string;
}
