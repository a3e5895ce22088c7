import type { IsoDate } from '@app/calendar';
import {
  type AmendmentParty,
  amendmentParties,
  type AmendmentState,
  amendmentStates,
  signatureParties,
  type SignatureParty,
} from '@app/exchanges';
import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../http/references.dto.js';

class PartySignature {
  @ApiProperty({ type: PersonRef, description: 'Who must sign' })
  person!: PersonRef;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who did: the person or a deputy' })
  signedBy!: PersonRef | null;

  @ApiProperty({
    type: PersonRef,
    nullable: true,
    description: 'The sponsor for whom a deputy (vervanger) signed',
  })
  deputyFor!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  signedAt!: Date | null;

  @ApiProperty({ description: 'Whether the reader may sign for this party' })
  mine!: boolean;
}

/** The place for a signature (handtekening) under the agreement. */
export class Signature extends PartySignature {
  @ApiProperty({ enum: signatureParties, enumName: 'SignatureParty' })
  party!: SignatureParty;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The version of the agreement that was signed',
  })
  agreementVersion!: number | null;
}

/** The place for a signature (handtekening) under an amendment. */
export class AmendmentSignature extends PartySignature {
  @ApiProperty({ enum: amendmentParties, enumName: 'AmendmentParty' })
  party!: AmendmentParty;
}

/** A change of a running exchange (wijziging); what is null in it stays as it is. */
export class Amendment {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', description: 'Counts from 1' })
  number!: number;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The new last day, included' })
  endsOn!: IsoDate | null;

  @ApiProperty({ type: String, nullable: true })
  hostPosition!: string | null;

  @ApiProperty({ type: String, nullable: true })
  hostSupervisor!: string | null;

  reason!: string;

  @ApiProperty({ enum: amendmentStates, enumName: 'AmendmentState' })
  state!: AmendmentState;

  @ApiProperty({ type: PersonRef })
  proposedBy!: PersonRef;

  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt!: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it took effect or was withdrawn',
  })
  settledAt!: Date | null;

  @ApiProperty({ type: [AmendmentSignature], description: 'Always of both sponsors (opdrachtgevers)' })
  signatures!: readonly AmendmentSignature[];
}
