import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AffectedOrganisation, ProposalContent } from './proposal-content.js';

/** The text of a proposal as it was saved once; append-only. */
@Entity()
export class ProposalRevision implements ProposalContent {
  @PrimaryColumn('uuid', { name: 'proposal_id' })
  proposalId!: string;

  /** From 1, without gaps. */
  @PrimaryColumn('integer')
  number!: number;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  title!: string;

  @Column('text')
  problem!: string;

  @Column('text')
  change!: string;

  @Column('text', { name: 'expected_effect' })
  expectedEffect!: string;

  @Column('text', { name: 'legal_frame' })
  legalFrame!: string;

  @Column('text', { name: 'chain_step', nullable: true })
  chainStep!: string | null;

  @Column('text', { nullable: true })
  recommendation!: string | null;

  @Column('jsonb', { name: 'affected_organisations' })
  affectedOrganisations!: readonly AffectedOrganisation[];
}
