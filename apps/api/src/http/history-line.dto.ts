import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from './references.dto.js';

/** What every line of a history (geschiedenis) tells: who did it, when and why, in words. */
export class HistoryLine {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  actionTitle!: string;

  fromTitle!: string;

  toTitle!: string;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Null: the system' })
  actor!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
}

/** A line of a history in which a deputy can act. */
export class HistoryLineWithDeputies extends HistoryLine {
  @ApiProperty({
    type: PersonRef,
    nullable: true,
    description: 'The sponsor for whom a deputy (vervanger) acted',
  })
  deputyFor!: PersonRef | null;
}
