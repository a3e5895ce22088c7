import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type PersonRef, personRef } from '@app/identity';
import type { AmendmentView, PartySignature, SignatureView } from './agreement-view.js';
import { amendmentParties, signatureParties, type SignatureParty } from './signature-party.js';

/** Who must sign for each party, and for which parties the reader may sign. */
export interface SignatureReader {
  readonly people: Readonly<Record<SignatureParty, PersonRef>>;
  readonly ownParties: readonly SignatureParty[];
}

/** A signature that was set. */
interface SetSignature {
  party: SignatureParty;
  signedBy: PersonRef;
  deputyFor: PersonRef | null;
  /** From JSON, so still a text. */
  signedAt: string;
}

type AmendmentRow = Omit<AmendmentView, 'signatures'> & { signatures: SetSignature[] };

const signatures = `
  SELECT s.party, s.agreement_version AS "agreementVersion", ${personRef('signer')} AS "signedBy",
    ${personRef('sponsor')} AS "deputyFor", s.signed_at AS "signedAt"
  FROM exchange_signature s
  JOIN person signer ON signer.id = s.person_id
  LEFT JOIN person sponsor ON sponsor.id = s.deputy_for_id
  WHERE s.exchange_id = $1 AND s.voided_at IS NULL`;

const amendments = `
  SELECT a.id, a.number, a.ends_on::text AS "endsOn", a.host_position AS "hostPosition",
    a.host_supervisor AS "hostSupervisor", a.reason, a.state, ${personRef('proposer')} AS "proposedBy",
    a.proposed_at AS "proposedAt", a.settled_at AS "settledAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('party', s.party, 'signedBy', ${personRef('signer')},
        'deputyFor', ${personRef('sponsor')}, 'signedAt', s.signed_at)), '[]')
      FROM amendment_signature s
      JOIN person signer ON signer.id = s.person_id
      LEFT JOIN person sponsor ON sponsor.id = s.deputy_for_id
      WHERE s.amendment_id = a.id) AS signatures
  FROM exchange_amendment a JOIN person proposer ON proposer.id = a.proposed_by
  WHERE a.exchange_id = $1 ORDER BY a.number`;

/** Reads who has signed what; whoever asks has been found allowed to read the details. */
@Injectable()
export class AgreementReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** One place for a signature for each of the three parties. */
  async signatures(exchangeId: string, reader: SignatureReader): Promise<SignatureView[]> {
    const rows = await this.transaction.manager.query<(SetSignature & { agreementVersion: number })[]>(
      signatures,
      [exchangeId],
    );
    return signatureParties.map((party) => ({
      ...place(party, rows, reader),
      agreementVersion: rows.find((row) => row.party === party)?.agreementVersion ?? null,
    }));
  }

  /** Every amendment, oldest first. */
  async amendments(exchangeId: string, reader: SignatureReader): Promise<AmendmentView[]> {
    const rows = await this.transaction.manager.query<AmendmentRow[]>(amendments, [exchangeId]);
    return rows.map((row) => ({
      ...row,
      signatures: amendmentParties.map((party) => place(party, row.signatures, reader)),
    }));
  }
}

function place<Party extends SignatureParty>(
  party: Party,
  signed: readonly SetSignature[],
  { people, ownParties }: SignatureReader,
): PartySignature<Party> {
  const found = signed.find((signature) => signature.party === party);
  return {
    party,
    person: people[party],
    signedBy: found?.signedBy ?? null,
    deputyFor: found?.deputyFor ?? null,
    signedAt: found ? new Date(found.signedAt) : null,
    mine: ownParties.includes(party),
  };
}
