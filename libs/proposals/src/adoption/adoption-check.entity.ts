import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether an adoption still stands. Source: the domain, "Adoption checks". */
export const checkOutcomes = ['stands', 'partly', 'lapsed'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** The question to one acting organisation, some time after the adoption, whether it still stands. */
@Entity()
export class AdoptionCheck {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'proposal_id' })
  proposalId!: string;

  @Column('integer')
  launch!: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: IsoDate;

  @Column('text', { nullable: true })
  outcome!: CheckOutcome | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
