import { type DropReason, dropReasons, type ReminderState, reminderStates } from '@app/reminders';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';
import { RemindedSubject } from './reminded-subject.dto.js';

/** What will be sent, was sent, or was dropped and why (herinnering). */
export class Reminder extends RemindedSubject {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Key of the step of the rule' })
  step!: string;

  @ApiProperty({ description: 'Whether it is said one level up (escalatie)' })
  escalates!: boolean;

  @ApiProperty({ enum: reminderStates, enumName: 'ReminderState' })
  state!: ReminderState;

  @ApiProperty({ type: String, format: 'date-time' })
  dueAt!: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was sent or dropped',
  })
  settledAt!: Date | null;

  @ApiProperty({ enum: dropReasons, enumName: 'DropReason', nullable: true })
  droppedBecause!: DropReason | null;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who asked for it by hand' })
  askedBy!: PersonRef | null;
}

/** A part of the ledger. */
export class ReminderList {
  @ApiProperty({ type: [Reminder] })
  items!: Reminder[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which reminders are asked for. */
export class ReminderQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this programme' })
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those about this thing, or a part of it' })
  @IsOptional()
  @IsUUID()
  subjectId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those to this person' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ enum: reminderStates, enumName: 'ReminderState' })
  @IsOptional()
  @IsIn(reminderStates)
  state?: ReminderState;
}
