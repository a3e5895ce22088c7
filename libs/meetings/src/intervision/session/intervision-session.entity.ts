import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Method } from '../method.js';

/** Where the group is in a case that runs; one at a time in a meeting. */
@Entity()
export class IntervisionSession {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** Counts every act of who guides, so that two who act at once do not skip a step. */
  @Column('integer')
  version!: number;

  /** The method as it was at the start. */
  @Column('jsonb')
  method!: Method;

  /** The index of the step. */
  @Column('integer')
  step!: number;

  /** When the step began; moved by the length of every pause. */
  @Column('timestamptz', { name: 'step_since' })
  stepSince!: Date;

  /** Null: the clock runs. */
  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt!: Date | null;

  /** What was added to the minutes of the step. */
  @Column('integer', { name: 'extra_seconds' })
  extraSeconds!: number;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
