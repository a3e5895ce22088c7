import type { IsoDate } from '@app/calendar';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { amendmentParties, missingParties, signatureParties } from '../agreement/signature-party.js';
import type { ExchangeSituation } from './exchange-situation.js';

/** What decides about an exchange apart from who asks. */
export type ExchangeFacts = Omit<ExchangeSituation, 'ownParties'>;

interface FactsRow {
  id: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  hostPosition: string;
  hostSupervisor: string | null;
  hasClosingReflection: boolean;
  signedParties: string[];
  openAmendment: { id: string; signedParties: string[] } | null;
  mandatoryOpenDueDates: IsoDate[];
}

const facts = `
  SELECT e.id, e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn", e.host_position AS "hostPosition",
    e.host_supervisor AS "hostSupervisor", e.closing_reflection IS NOT NULL AS "hasClosingReflection",
    ARRAY(SELECT s.party FROM exchange_signature s WHERE s.exchange_id = e.id AND s.voided_at IS NULL) AS "signedParties",
    (SELECT jsonb_build_object('id', a.id, 'signedParties', (
        SELECT coalesce(jsonb_agg(s.party), '[]') FROM amendment_signature s WHERE s.amendment_id = a.id))
      FROM exchange_amendment a WHERE a.exchange_id = e.id AND a.state = 'proposed') AS "openAmendment",
    ARRAY(SELECT m.due_on::text FROM milestone m
      WHERE m.exchange_id = e.id AND m.mandatory AND m.status = 'open') AS "mandatoryOpenDueDates"
  FROM exchange e WHERE e.id = ANY($1::uuid[])`;

/** Gathers what the workflow of exchanges looks at. */
@Injectable()
export class ExchangeFactsReader {
  constructor(private readonly transaction: Transaction) {}

  /** The facts of these exchanges, by their id. */
  async of(ids: readonly string[]): Promise<Map<string, ExchangeFacts>> {
    const rows = await this.transaction.manager.query<FactsRow[]>(facts, [ids]);
    return new Map(rows.map(({ id, ...row }) => [id, toFacts(row)]));
  }

  /** The facts of one exchange that is known to exist. @throws Error when it does not */
  async ofOne(id: string): Promise<ExchangeFacts> {
    const found = (await this.of([id])).get(id);
    if (!found) throw new Error(`Exchange ${id} does not exist.`);
    return found;
  }
}

function toFacts({ signedParties, openAmendment, ...row }: Omit<FactsRow, 'id'>): ExchangeFacts {
  return {
    ...row,
    unsignedParties: missingParties(signatureParties, signedParties),
    openAmendment: openAmendment && {
      id: openAmendment.id,
      unsignedParties: missingParties(amendmentParties, openAmendment.signedParties),
    },
  };
}
