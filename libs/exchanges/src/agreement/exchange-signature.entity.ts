import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SignatureParty } from './signature-party.js';

/** The signature of one party under one version of the agreement. It is voided, never deleted. */
@Entity()
export class ExchangeSignature {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'exchange_id' })
  exchangeId!: string;

  @Column('text')
  party!: SignatureParty;

  @Column('integer', { name: 'agreement_version' })
  agreementVersion!: number;

  /** Who signed: the party itself or a deputy. */
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** The sponsor for whom a deputy signed. */
  @Column('uuid', { name: 'deputy_for_id', nullable: true })
  deputyForId!: string | null;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt!: Date;

  /** From this instant on the signature no longer counts. */
  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt!: Date | null;
}
