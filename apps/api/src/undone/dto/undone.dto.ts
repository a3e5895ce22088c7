import { type UndoneState, undoneStates } from '@app/identity';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';

/** Which of what could not be done is asked for. */
export class UndoneQuery extends PageQuery {
  @ApiPropertyOptional({ enum: undoneStates, enumName: 'UndoneState' })
  @IsOptional()
  @IsIn(undoneStates)
  state?: UndoneState;
}

const decisions = ['trying', 'left'] as const;

/** Has it tried once more (opnieuw proberen), or leaves it at that (hierbij laten). */
export class DecideUndone {
  @ApiProperty({ enum: decisions })
  @IsIn(decisions)
  state!: (typeof decisions)[number];

  @ApiPropertyOptional({ description: 'With left: the reason (reden)' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(1_000)
  because?: string;
}

/** Who left it at that, when and why. */
export class LeftUndone {
  @ApiProperty({ type: PersonRef, nullable: true })
  by!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;

  because!: string;
}

/** Something that could not be done. */
export class Undone {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    enum: undoneStates,
    enumName: 'UndoneState',
    description: 'Tried again by itself, given up (opgegeven), or left at that by somebody',
  })
  state!: UndoneState;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt!: Date;

  @ApiProperty({ type: 'integer' })
  attempts!: number;

  @ApiProperty({ description: 'What went wrong the last time; addresses without what comes before the @' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextAttemptAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  givenUpAt!: Date | null;

  @ApiProperty({ type: LeftUndone, nullable: true })
  left!: LeftUndone | null;
}

/** A mail that could not be sent (onbestelbaar). */
export class UndeliveredMail extends Undone {
  @ApiProperty({ description: 'The kind of mail', example: 'digest' })
  template!: string;

  @ApiProperty({ description: 'What comes after the @ of the recipient' })
  recipientDomain!: string;
}

/** A part of the list. */
export class UndeliveredMailList {
  @ApiProperty({ type: [UndeliveredMail] })
  items!: UndeliveredMail[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** An event (gebeurtenis) that could not be handled. */
export class FailedEvent extends Undone {
  @ApiProperty({ example: 'exchange.agreed' })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  subjectId!: string;
}

/** A part of the list. */
export class FailedEventList {
  @ApiProperty({ type: [FailedEvent] })
  items!: FailedEvent[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** How many jobs (taken) of a queue failed for good. */
export class QueueFailure {
  queue!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null when the queue does not answer' })
  failed!: number | null;
}

/** Every queue. */
export class QueueFailureList {
  @ApiProperty({ type: [QueueFailure] })
  items!: QueueFailure[];
}
