import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProposalState } from '../transitions/proposal.workflow.js';

/** One line of the history of a proposal; append-only. */
@Entity()
export class ProposalTransition {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'proposal_id' })
  proposalId!: string;

  /** An action of the workflow, or a note. */
  @Column('text')
  action!: string;

  @Column('text', { name: 'from_state' })
  fromState!: ProposalState;

  @Column('text', { name: 'to_state' })
  toState!: ProposalState;

  /** Null: the system. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  /** The sponsor for whom a deputy acted. */
  @Column('uuid', { name: 'deputy_for_id', nullable: true })
  deputyForId!: string | null;

  @Column('timestamptz')
  at!: Date;

  /** The revision that it was about. */
  @Column('integer')
  revision!: number;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb')
  detail!: object;
}
