import {
  type MeetingAction,
  type MeetingState,
  type MeetingTransitionInput,
  meetingWorkflow,
} from '@app/meetings';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString } from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { HistoryLine } from '../../http/history-line.dto.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { Trimmed } from '../../http/trimmed.js';

/** An action on a meeting (handeling), with what it requires. */
export class CreateMeetingTransition extends DeclaresHarmless implements MeetingTransitionInput {
  @ApiProperty({ enum: meetingWorkflow.actions, enumName: 'MeetingAction' })
  @IsIn(meetingWorkflow.actions)
  action!: MeetingAction;

  @ApiPropertyOptional({ description: 'The reason (reden), to cancel and to reopen' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  reason?: string;
}

/** A line of the history (geschiedenis) of a meeting. */
export class MeetingTransition extends HistoryLine {
  @ApiProperty({ description: 'An action of the workflow, or what else happened, such as move' })
  action!: string;

  @ApiProperty({ enum: meetingWorkflow.states, enumName: 'MeetingState' })
  from!: MeetingState;

  @ApiProperty({ enum: meetingWorkflow.states, enumName: 'MeetingState' })
  to!: MeetingState;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What it was about, depending on the action: ids, dates and numbers',
  })
  detail!: Readonly<Record<string, unknown>>;
}

/** A part of the history of a meeting, oldest first. */
export class MeetingTransitionList {
  @ApiProperty({ type: [MeetingTransition] })
  items!: MeetingTransition[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
