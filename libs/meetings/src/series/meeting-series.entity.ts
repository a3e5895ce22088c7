import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeetingKind } from '../planning/meeting.entity.js';

/** Meetings that return by a rule (reeks), local to the zone in which people meet. Source: RFC 5545, "Recurrence Rule". */
@Entity()
export class MeetingSeries {
  @PrimaryColumn('uuid')
  id!: string;

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

  /** The value of an RRULE, with a COUNT or an UNTIL: `FREQ=MONTHLY;BYDAY=2TH;COUNT=6`. */
  @Column('text')
  rule!: string;

  /** An IANA time zone. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** When the first occurrence begins, local: `2021-01-14T13:30:00`. */
  @Column('text', { name: 'starts_local' })
  startsLocal!: string;

  /** How long an occurrence takes. */
  @Column('integer')
  minutes!: number;

  /** What an occurrence has unless it was changed by itself. */
  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text', { name: 'video_url', nullable: true })
  videoUrl!: string | null;

  @Column('uuid', { name: 'leader_id' })
  leaderId!: string;

  @Column('text', { name: 'calendar_uid' })
  calendarUid!: string;

  @Column('integer', { name: 'calendar_sequence' })
  calendarSequence!: number;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
