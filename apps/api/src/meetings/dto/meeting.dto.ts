import {
  type Attendance,
  attendances,
  type MeetingPermission,
  meetingPermissions,
  replies,
  type Reply,
} from '@app/meetings';
import { ApiProperty } from '@nestjs/swagger';
import { Action } from '../../http/action.dto.js';
import { OrganisationRef, PersonRef } from '../../http/references.dto.js';
import { AgendaItem } from './agenda-item.dto.js';
import { MeetingSummary } from './meeting-summary.dto.js';
import { MeetingOutcome } from './outcome.dto.js';

/** An invitation (uitnodiging), as the reader may see it. */
export class MeetingInvitation {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Null: a guest (gast)' })
  person!: PersonRef | null;

  @ApiProperty({ type: OrganisationRef, nullable: true })
  organisation!: OrganisationRef | null;

  @ApiProperty({ type: String, nullable: true })
  guestName!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Only for who plans the meeting' })
  guestEmail!: string | null;

  @ApiProperty({
    enum: replies,
    enumName: 'MeetingReply',
    nullable: true,
    description: 'Null: no answer yet',
  })
  reply!: Reply | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A word with the reply (toelichting); only for the invitee and who plans the meeting',
  })
  word!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  repliedAt!: Date | null;

  @ApiProperty({
    enum: attendances,
    enumName: 'Attendance',
    nullable: true,
    description: 'Whether they were there (aanwezigheid); null: not recorded, or not for the reader to see',
  })
  attendance!: Attendance | null;

  @ApiProperty({ description: 'It is the invitation of the reader' })
  isOwn!: boolean;
}

/** The invitations to a meeting. */
export class MeetingInvitationList {
  @ApiProperty({ type: [MeetingInvitation] })
  items!: readonly MeetingInvitation[];
}

/** How many were there (opkomst). */
export class AttendanceCounts {
  @ApiProperty({ type: 'integer' })
  invited!: number;

  @ApiProperty({ type: 'integer' })
  present!: number;

  @ApiProperty({ type: 'integer' })
  absent!: number;

  @ApiProperty({ type: 'integer', description: 'Of whom it is not known yet' })
  unknown!: number;
}

/** The minutes (verslag) as they stand. */
export class MinutesSummary {
  @ApiProperty({
    type: 'integer',
    description: 'Counted apart from the meeting; for If-Match of the minutes',
  })
  version!: number;

  @ApiProperty({ description: 'In Markdown' })
  body!: string;

  @ApiProperty({ description: 'Locked (vergrendeld): the meeting is not in progress' })
  isLocked!: boolean;
}

/** A meeting (bijeenkomst) with everything on its page. */
export class Meeting extends MeetingSummary {
  cohortName!: string;

  programmeName!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: [AgendaItem], description: 'The agenda, in order' })
  agenda!: readonly AgendaItem[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The item at which the meeting is (huidige punt)',
  })
  currentItemId!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  currentItemSince!: Date | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'The instant of the answer, by which every screen shows the same clock',
  })
  now!: Date;

  @ApiProperty({ type: [MeetingInvitation] })
  invitations!: readonly MeetingInvitation[];

  @ApiProperty({
    type: AttendanceCounts,
    nullable: true,
    description: 'Null: not for the reader, too few people, or it has not begun',
  })
  attendance!: AttendanceCounts | null;

  @ApiProperty({ type: MinutesSummary, nullable: true, description: 'Null: not for the reader' })
  report!: MinutesSummary | null;

  @ApiProperty({ type: [MeetingOutcome], description: 'What it came to (uitkomsten)' })
  outcomes!: readonly MeetingOutcome[];

  @ApiProperty({
    type: [MeetingOutcome],
    description: 'Open actions (acties) of earlier meetings of the cohort, as long as this one is not over',
  })
  carriedOver!: readonly MeetingOutcome[];

  @ApiProperty({ type: [Action] })
  actions!: readonly Action[];

  @ApiProperty({ enum: meetingPermissions, isArray: true, description: 'What the reader can do now' })
  permissions!: readonly MeetingPermission[];
}
