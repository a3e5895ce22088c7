import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether somebody comes. */
export const replies = ['yes', 'no', 'maybe'] as const;
export type Reply = (typeof replies)[number];

/** Whether somebody was there. */
export const attendances = ['present', 'absent'] as const;
export type Attendance = (typeof attendances)[number];

/** An invitation (uitnodiging) to a meeting, of a person or of a guest by e-mail, with reply and attendance. */
@Entity('meeting_invitation')
export class Invitation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** Null: a guest. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { name: 'guest_name', nullable: true })
  guestName!: string | null;

  @Column('text', { name: 'guest_email', nullable: true })
  guestEmail!: string | null;

  @Column('text', { nullable: true })
  reply!: Reply | null;

  /** A word with the reply, such as "half an hour later". */
  @Column('text', { name: 'reply_word', nullable: true })
  replyWord!: string | null;

  @Column('timestamptz', { name: 'replied_at', nullable: true })
  repliedAt!: Date | null;

  @Column('text', { nullable: true })
  attendance!: Attendance | null;

  /** Null with an attendance: recorded by an import. */
  @Column('uuid', { name: 'attendance_by', nullable: true })
  attendanceBy!: string | null;

  @Column('timestamptz', { name: 'attendance_at', nullable: true })
  attendanceAt!: Date | null;

  @Column('timestamptz', { name: 'invited_at' })
  invitedAt!: Date;
}
