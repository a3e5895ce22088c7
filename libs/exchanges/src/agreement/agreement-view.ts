import type { IsoDate } from '@app/calendar';
import type { PersonRef } from '@app/identity';
import type { AmendmentState } from './exchange-amendment.entity.js';
import type { AmendmentParty, SignatureParty } from './signature-party.js';

/** The place for a signature of one party, signed or not. */
export interface PartySignature<Party extends SignatureParty> {
  readonly party: Party;
  /** Who must sign. */
  readonly person: PersonRef;
  /** Who did: the person or a deputy. */
  readonly signedBy: PersonRef | null;
  /** The sponsor for whom a deputy signed. */
  readonly deputyFor: PersonRef | null;
  readonly signedAt: Date | null;
  /** Whether the reader may sign for this party. */
  readonly mine: boolean;
}

/** A signature under the agreement. */
export interface SignatureView extends PartySignature<SignatureParty> {
  /** The version that was signed. */
  readonly agreementVersion: number | null;
}

/** An amendment with both places for a signature. */
export interface AmendmentView {
  readonly id: string;
  readonly number: number;
  readonly endsOn: IsoDate | null;
  readonly hostPosition: string | null;
  readonly hostSupervisor: string | null;
  readonly reason: string;
  readonly state: AmendmentState;
  readonly proposedBy: PersonRef;
  readonly proposedAt: Date;
  readonly settledAt: Date | null;
  readonly signatures: readonly PartySignature<AmendmentParty>[];
}
