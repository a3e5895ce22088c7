import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseState } from '../transitions/case-states.js';

/**
 * A case (casusinbreng) that one member brings to peer intervision; confidential, see `ConfidentialRoom`. Source: the
 * domain, "Intervision case".
 */
@Entity()
export class IntervisionCase {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'programme_id' })
  programmeId!: string;

  @Column('uuid', { name: 'cohort_id' })
  cohortId!: string;

  /** Null as long as it is prepared. */
  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId!: string | null;

  @Column('uuid', { name: 'agenda_item_id', nullable: true })
  agendaItemId!: string | null;

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;

  /** The key of the method. */
  @Column('text')
  method!: string;

  @Column('text')
  state!: CaseState;

  @Column('text')
  question!: string;

  /** Markdown. */
  @Column('text')
  preparation!: string;

  /** Markdown; empty until it is closed. */
  @Column('text', { name: 'learning_points' })
  learningPoints!: string;

  @Column('timestamptz', { name: 'learning_points_shared_at', nullable: true })
  learningPointsSharedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
