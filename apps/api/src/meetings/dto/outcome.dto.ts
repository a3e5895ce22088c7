import type { IsoDate } from '@app/calendar';
import {
  type ActionStatus,
  actionStatuses,
  type MeetingKind,
  meetingKinds,
  type OutcomeKind,
  outcomeKinds,
  type OutcomePermission,
  outcomePermissions,
} from '@app/meetings';
import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../http/references.dto.js';

/** The meeting at which an outcome was recorded. */
export class OutcomeMeeting {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  title!: string;

  @ApiProperty({ enum: meetingKinds, enumName: 'MeetingKind' })
  kind!: MeetingKind;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt!: Date;
}

/** What a meeting came to (uitkomst): an action, a decision, an observation or a proposal. */
export class MeetingOutcome {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  meetingId!: string;

  @ApiProperty({ type: OutcomeMeeting })
  meeting!: OutcomeMeeting;

  @ApiProperty({ format: 'uuid' })
  cohortId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The item that led to it' })
  agendaItemId!: string | null;

  @ApiProperty({ enum: outcomeKinds, enumName: 'OutcomeKind' })
  kind!: OutcomeKind;

  body!: string;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who does the action (eigenaar)' })
  owner!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day for the action' })
  dueOn!: IsoDate | null;

  @ApiProperty({
    enum: actionStatuses,
    enumName: 'ActionStatus',
    nullable: true,
    description: 'How far an action is; null of what is no action',
  })
  status!: ActionStatus | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt!: Date | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  doneBy!: PersonRef | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The proposal (verbetervoorstel)',
  })
  proposalId!: string | null;

  @ApiProperty({ type: PersonRef })
  createdBy!: PersonRef;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ enum: outcomePermissions, isArray: true, description: 'What the reader can do with it now' })
  permissions!: readonly OutcomePermission[];
}

/** The outcomes of a meeting, in the order in which they were recorded. */
export class MeetingOutcomes {
  @ApiProperty({ type: [MeetingOutcome] })
  items!: MeetingOutcome[];
}

/** A part of a list of outcomes. */
export class MeetingOutcomeList extends MeetingOutcomes {
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
