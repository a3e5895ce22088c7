import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeetingState } from '../transitions/meeting.workflow.js';

/** One line of the history of a meeting; append-only. */
@Entity()
export class MeetingTransition {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** An action of the workflow, or a note. */
  @Column('text')
  action!: string;

  @Column('text', { name: 'from_state' })
  fromState!: MeetingState;

  @Column('text', { name: 'to_state' })
  toState!: MeetingState;

  /** Null: the system. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb')
  detail!: object;
}
