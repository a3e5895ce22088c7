import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const amendmentStates = ['proposed', 'in_effect', 'withdrawn'] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** A change of an active exchange, which takes effect when both sponsors have signed it. */
@Entity()
export class ExchangeAmendment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'exchange_id' })
  exchangeId!: string;

  /** Counts from 1 within the exchange. */
  @Column('integer')
  number!: number;

  /** The new last day, included; null leaves it as it is. */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: IsoDate | null;

  @Column('text', { name: 'host_position', nullable: true })
  hostPosition!: string | null;

  @Column('text', { name: 'host_supervisor', nullable: true })
  hostSupervisor!: string | null;

  @Column('text')
  reason!: string;

  @Column('text')
  state!: AmendmentState;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy!: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  /** When it took effect or was withdrawn. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
