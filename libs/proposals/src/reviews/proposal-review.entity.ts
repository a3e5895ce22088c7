import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Verdict } from './verdict.js';

/** The review of one affected organisation in one round. Source: the domain, "Review". */
@Entity()
export class ProposalReview {
  @PrimaryColumn('uuid', { name: 'proposal_id' })
  proposalId!: string;

  @PrimaryColumn('integer')
  round!: number;

  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  part!: 'acts' | 'consulted';

  /** The revision that is judged. */
  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  /** The last day of the term, included; a working day. */
  @Column('date', { name: 'due_on' })
  dueOn!: IsoDate;

  @Column('text', { nullable: true })
  verdict!: Verdict | null;

  @Column('text', { nullable: true })
  motivation!: string | null;

  @Column('uuid', { name: 'given_by', nullable: true })
  givenBy!: string | null;

  /** The sponsor for whom a deputy judged. */
  @Column('uuid', { name: 'deputy_for_id', nullable: true })
  deputyForId!: string | null;

  @Column('timestamptz', { name: 'given_at', nullable: true })
  givenAt!: Date | null;
}
