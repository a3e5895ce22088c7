import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExchangeState } from '../transitions/exchange.workflow.js';

/** One line of the history of an exchange; append-only. */
@Entity()
export class ExchangeTransition {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'exchange_id' })
  exchangeId!: string;

  /** An action of the workflow, or one of `consequences` in the history's read model. */
  @Column('text')
  action!: string;

  @Column('text', { name: 'from_state' })
  fromState!: ExchangeState;

  @Column('text', { name: 'to_state' })
  toState!: ExchangeState;

  /** Null: the system. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  /** The sponsor for whom a deputy acted. */
  @Column('uuid', { name: 'deputy_for_id', nullable: true })
  deputyForId!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb')
  detail!: object;
}
