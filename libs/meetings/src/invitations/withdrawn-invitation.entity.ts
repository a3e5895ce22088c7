import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An invitation that was taken back after it went out, with what the invitee's calendar knows of the meeting by it. */
@Entity()
export class WithdrawnInvitation {
  /** That of the invitation. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** Null: a guest. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { name: 'guest_name', nullable: true })
  guestName!: string | null;

  @Column('text', { name: 'guest_email', nullable: true })
  guestEmail!: string | null;

  @Column('text', { name: 'calendar_uid' })
  calendarUid!: string;

  /** The SEQUENCE of the cancellation. */
  @Column('integer', { name: 'calendar_sequence' })
  calendarSequence!: number;

  @Column('text', { name: 'recurs_local', nullable: true })
  recursLocal!: string | null;

  @Column('text')
  title!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** An IANA time zone. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('timestamptz', { name: 'withdrawn_at' })
  withdrawnAt!: Date;
}
