import { createHmac } from 'node:crypto';
import { Configuration, Transaction } from '@app/platform';
import { type ClientDataKind, findClientData } from '@app/privacy';
import { Injectable } from '@nestjs/common';
import { type FreeTextField, freeTextFields, type ProposalContent } from './proposal-content.js';

/** What looks like client data in a text of a proposal. */
export interface TextFinding {
  readonly field: FreeTextField;
  readonly kind: ClientDataKind;
  /** Offsets in UTF-16 code units; the end is not included. */
  readonly start: number;
  readonly end: number;
  /** Whether an author has declared it harmless. */
  readonly isHarmless: boolean;
}

interface JudgedFinding extends TextFinding {
  readonly fingerprint: string;
}

/**
 * Finds client data in proposals and remembers what was declared harmless, by a keyed fingerprint: the match
 * itself is written nowhere. Source: the domain, "Privacy".
 */
@Injectable()
export class ClientData {
  constructor(
    private readonly transaction: Transaction,
    private readonly configuration: Configuration,
  ) {}

  /** Every finding in the text of a proposal, in the order of reading. */
  async findings(proposalId: string, content: ProposalContent): Promise<TextFinding[]> {
    return (await this.judge(proposalId, content)).map(({ field, kind, start, end, isHarmless }) => ({
      field,
      kind,
      start,
      end,
      isHarmless,
    }));
  }

  /** Declares every finding of the text harmless, in the open transaction. @returns how many were new, by kind */
  async declareHarmless(
    proposalId: string,
    content: ProposalContent,
    by: { readonly personId: string; readonly at: Date },
  ): Promise<Readonly<Partial<Record<ClientDataKind, number>>>> {
    const open = (await this.judge(proposalId, content)).filter(({ isHarmless }) => !isHarmless);
    for (const { fingerprint, kind } of open)
      await this.transaction.unit.manager.query(
        `INSERT INTO harmless_declaration (proposal_id, fingerprint, kind, declared_by, declared_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [proposalId, fingerprint, kind, by.personId, by.at],
      );
    return countByKind(open);
  }

  private async judge(proposalId: string, content: ProposalContent): Promise<JudgedFinding[]> {
    const found = freeTextFields.flatMap((field) =>
      findClientData(content[field]).map((finding) => ({
        ...finding,
        field,
        fingerprint: this.fingerprint(proposalId, content[field].slice(finding.start, finding.end)),
      })),
    );
    if (found.length === 0) return [];
    const rows = await this.transaction.manager.query<{ fingerprint: string }[]>(
      `SELECT fingerprint FROM harmless_declaration WHERE proposal_id = $1`,
      [proposalId],
    );
    const harmless = new Set(rows.map(({ fingerprint }) => fingerprint));
    return found.map((finding) => ({ ...finding, isHarmless: harmless.has(finding.fingerprint) }));
  }

  private fingerprint(proposalId: string, match: string): string {
    const normalised = match.toLowerCase().replace(/\s/g, '');
    return createHmac('sha256', this.configuration.APP_SECRET)
      .update(`${proposalId} ${normalised}`)
      .digest('hex');
  }
}

function countByKind(findings: readonly TextFinding[]): Partial<Record<ClientDataKind, number>> {
  const counts: Partial<Record<ClientDataKind, number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
