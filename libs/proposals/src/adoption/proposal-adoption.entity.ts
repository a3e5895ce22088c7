import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In what an adoption is anchored. Source: the domain, "Adoption". */
export const adoptionAnchors = ['work_process', 'protocol', 'agreement', 'training'] as const;
export type AdoptionAnchor = (typeof adoptionAnchors)[number];

/** How one acting organisation makes the change normal work, in one launch. */
@Entity()
export class ProposalAdoption {
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

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;

  @Column('text')
  anchor!: AdoptionAnchor;

  /** Which work process, protocol, agreement or training. */
  @Column('text', { name: 'anchored_in' })
  anchoredIn!: string;

  /** The first day on which it is normal work. */
  @Column('date', { name: 'effective_on' })
  effectiveOn!: IsoDate;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  /** The sponsor for whom a deputy confirmed. */
  @Column('uuid', { name: 'confirmed_for_id', nullable: true })
  confirmedForId!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
