import {
  type MeetingKind,
  meetingKinds,
  type MeetingState,
  meetingWorkflow,
  type SeriesPermission,
  seriesPermissions,
} from '@app/meetings';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';

/** A meeting of a series, in short. */
export class MeetingOccurrence {
  @ApiProperty({ format: 'uuid' })
  meetingId!: string;

  @ApiProperty({ description: 'When the rule has it begin, local', example: '2021-01-14T13:30:00' })
  recursLocal!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  endsAt!: Date;

  @ApiProperty({ enum: meetingWorkflow.states, enumName: 'MeetingState' })
  state!: MeetingState;

  @ApiProperty({ description: 'It was moved by itself (verplaatst)' })
  isMoved!: boolean;
}

/** A series of meetings (reeks), with those that the reader may see. */
export class MeetingSeries {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  cohortId!: string;

  @ApiProperty({ format: 'uuid' })
  programmeId!: string;

  @ApiProperty({ enum: meetingKinds, enumName: 'MeetingKind' })
  kind!: MeetingKind;

  title!: string;

  @ApiProperty({
    description: 'The value of an RRULE of RFC 5545',
    example: 'FREQ=MONTHLY;BYDAY=2TH;COUNT=6',
  })
  rule!: string;

  @ApiProperty({ example: 'Europe/Amsterdam' })
  timeZone!: string;

  @ApiProperty({ description: 'When the first meeting begins, local', example: '2021-01-14T13:30:00' })
  startsLocal!: string;

  @ApiProperty({ type: 'integer', description: 'How long a meeting takes' })
  minutes!: number;

  @ApiProperty({ type: String, nullable: true })
  place!: string | null;

  @ApiProperty({ type: String, nullable: true })
  videoUrl!: string | null;

  @ApiProperty({ type: PersonRef, description: 'Who leads it (leider)' })
  leader!: PersonRef;

  @ApiProperty({ type: [MeetingOccurrence], description: 'In the order of the rule' })
  occurrences!: readonly MeetingOccurrence[];

  @ApiProperty({ enum: seriesPermissions, isArray: true, description: 'What the reader can do' })
  permissions!: readonly SeriesPermission[];
}

/** A part of the list of series. */
export class MeetingSeriesList {
  @ApiProperty({ type: [MeetingSeries] })
  items!: readonly MeetingSeries[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which series are asked for. */
export class MeetingSeriesQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeLeftOut()
  @IsUUID()
  cohortId?: string;
}
