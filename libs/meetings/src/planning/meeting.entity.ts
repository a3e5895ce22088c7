import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeetingState } from '../transitions/meeting.workflow.js';

/** The kinds of meetings. Source: the domain, "Meeting". */
export const meetingKinds = ['cohort_meeting', 'peer_intervision', 'review_meeting', 'closing'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** A meeting (bijeenkomst) of a cohort; one that belongs to a series is one occurrence of it. Source: the domain, "Meeting". */
@Entity()
export class Meeting {
  @PrimaryColumn('uuid')
  id!: string;

  /** Counted by hand, for its agenda and invitations are part of it. */
  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'programme_id' })
  programmeId!: string;

  @Column('uuid', { name: 'cohort_id' })
  cohortId!: string;

  @Column('text')
  kind!: MeetingKind;

  @Column('text')
  title!: string;

  @Column('text')
  state!: MeetingState;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text', { name: 'video_url', nullable: true })
  videoUrl!: string | null;

  @Column('uuid', { name: 'leader_id' })
  leaderId!: string;

  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId!: string | null;

  /** Which occurrence of its series it is: when the rule has it begin, local to the zone of the series. */
  @Column('text', { name: 'recurs_local', nullable: true })
  recursLocal!: string | null;

  /** The UID of its calendar object; that of the series for an occurrence. */
  @Column('text', { name: 'calendar_uid' })
  calendarUid!: string;

  /** The SEQUENCE of its calendar object: raised by every change that an invitee must know. */
  @Column('integer', { name: 'calendar_sequence' })
  calendarSequence!: number;

  /** The minutes (verslag), in Markdown. */
  @Column('text')
  report!: string;

  /** Counted apart, so that who writes the minutes is not disturbed by what happens in the room. */
  @Column('integer', { name: 'report_version' })
  reportVersion!: number;

  /** When the invitees were told; null: never. */
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  /** The agenda item at which the meeting is, and since when. */
  @Column('uuid', { name: 'current_item_id', nullable: true })
  currentItemId!: string | null;

  @Column('timestamptz', { name: 'current_item_since', nullable: true })
  currentItemSince!: Date | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
