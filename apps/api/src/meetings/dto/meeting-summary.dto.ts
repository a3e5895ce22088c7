import type { IsoDate } from '@app/calendar';
import {
  type Attendance,
  attendances,
  type MeetingKind,
  meetingKinds,
  type MeetingState,
  meetingWorkflow,
  replies,
  type Reply,
} from '@app/meetings';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';

/** How many invitees gave which reply (antwoord). */
export class ReplyCounts {
  @ApiProperty({ type: 'integer' })
  yes!: number;

  @ApiProperty({ type: 'integer' })
  no!: number;

  @ApiProperty({ type: 'integer' })
  maybe!: number;

  @ApiProperty({ type: 'integer', description: 'Who has not answered yet' })
  none!: number;
}

/** The invitation (uitnodiging) of the reader. */
export class OwnInvitation {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({
    enum: replies,
    enumName: 'MeetingReply',
    nullable: true,
    description: 'Null: no answer yet',
  })
  reply!: Reply | null;

  @ApiProperty({ type: String, nullable: true, description: 'A word with it (toelichting)' })
  word!: string | null;

  @ApiProperty({
    enum: attendances,
    enumName: 'Attendance',
    nullable: true,
    description: 'Null: not recorded',
  })
  attendance!: Attendance | null;
}

/** A meeting (bijeenkomst) in a list. */
export class MeetingSummary {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  programmeId!: string;

  @ApiProperty({ format: 'uuid' })
  cohortId!: string;

  @ApiProperty({ enum: meetingKinds, enumName: 'MeetingKind' })
  kind!: MeetingKind;

  @ApiProperty({ description: 'The kind (soort) in the language of the reader' })
  kindTitle!: string;

  title!: string;

  @ApiProperty({ enum: meetingWorkflow.states, enumName: 'MeetingState' })
  state!: MeetingState;

  @ApiProperty({ description: 'The state (status) in the language of the reader' })
  stateTitle!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  endsAt!: Date;

  @ApiProperty({ type: String, nullable: true, description: 'Where (plek)' })
  place!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Link to the video meeting (videovergadering)' })
  videoUrl!: string | null;

  @ApiProperty({ format: 'uuid' })
  leaderId!: string;

  @ApiProperty({ type: PersonRef, description: 'Who leads it (leider)' })
  leader!: PersonRef;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The series (reeks) it belongs to',
  })
  seriesId!: string | null;

  @ApiProperty({ type: ReplyCounts })
  replies!: ReplyCounts;

  @ApiProperty({ type: OwnInvitation, nullable: true, description: 'Null: the reader is not invited' })
  ownInvitation!: OwnInvitation | null;
}

/** A part of the list of meetings. */
export class MeetingList {
  @ApiProperty({ type: [MeetingSummary] })
  items!: MeetingSummary[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which meetings are asked for. */
export class MeetingQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this cohort (lichting)' })
  @IsOptional()
  @IsUUID()
  cohortId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this series (reeks)' })
  @IsOptional()
  @IsUUID()
  seriesId?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Only those that begin on this day or later',
  })
  @IsOptional()
  @IsIsoDateOnly()
  from?: IsoDate;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Only those that begin on this day or earlier',
  })
  @IsOptional()
  @IsIsoDateOnly()
  to?: IsoDate;

  @ApiPropertyOptional({ enum: meetingWorkflow.states, enumName: 'MeetingState' })
  @IsOptional()
  @IsIn(meetingWorkflow.states)
  state?: MeetingState;

  @ApiPropertyOptional({ enum: meetingKinds, enumName: 'MeetingKind' })
  @IsOptional()
  @IsIn(meetingKinds)
  kind?: MeetingKind;

  @ApiPropertyOptional({ enum: ['me'], description: 'Only those that wait for an answer of the reader' })
  @IsOptional()
  @IsIn(['me'])
  awaiting?: 'me';
}
