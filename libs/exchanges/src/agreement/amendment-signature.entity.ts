import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AmendmentParty } from './signature-party.js';

/** The signature of one sponsor under an amendment. */
@Entity()
export class AmendmentSignature {
  @PrimaryColumn('uuid', { name: 'amendment_id' })
  amendmentId!: string;

  @PrimaryColumn('text')
  party!: AmendmentParty;

  /** Who signed: the sponsor or a deputy. */
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** The sponsor for whom a deputy signed. */
  @Column('uuid', { name: 'deputy_for_id', nullable: true })
  deputyForId!: string | null;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt!: Date;
}
