import { type Actor, personRef } from '@app/identity';
import {
  Context,
  notFound,
  type Page,
  type PageRequest,
  readCursor,
  toPage,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import { type RevisionDiff, revisionDiff } from './revision-diff.js';
import type { RevisionView } from './revision-view.js';
import { affectedViews, titleIn } from './summary-query.js';

/** Which two revisions are compared; without `to` the current one. */
export interface Comparison {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const revisions = `
  SELECT v.number, ${personRef('author')} AS author, v.at, v.title, v.problem, v.change,
    v.expected_effect AS "expectedEffect", v.legal_frame AS "legalFrame",
    ${titleIn('g.chain_steps', 'v.chain_step')} AS "chainStepTitle",
    ${titleIn('g.recommendations', 'v.recommendation')} AS "recommendationTitle",
    ${affectedViews('v.affected_organisations')} AS "affectedOrganisations"
  FROM proposal_revision v JOIN proposal p ON p.id = v.proposal_id JOIN programme g ON g.id = p.programme_id
  JOIN person author ON author.id = v.author_id
  WHERE v.proposal_id = $1`;

/** Reads the revisions of a proposal, newest first, and compares two of them. */
@Injectable()
export class RevisionReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly context: Context,
    private readonly proposals: ProposalRepository,
  ) {}

  /** @throws DomainError `not_found` for the proposal or a revision to compare */
  async list(
    actor: Actor,
    id: string,
    { limit, cursor, ...comparison }: PageRequest & Comparison,
  ): Promise<Page<RevisionView> & { readonly diff: RevisionDiff | null }> {
    proposalPolicy.demand(actor, 'read', await this.proposals.standing(id));
    const [before] = readCursor(cursor, ['number']) ?? [];
    const rows = await this.transaction.manager.query<RevisionView[]>(
      `${revisions} AND ($3::integer IS NULL OR v.number < $3) ORDER BY v.number DESC LIMIT $4`,
      [id, this.context.locale, before ?? null, limit + 1],
    );
    return { ...toPage(rows, limit, ({ number }) => [number]), diff: await this.compare(id, comparison) };
  }

  private async compare(id: string, { from, to }: Comparison): Promise<RevisionDiff | null> {
    if (from === undefined) return null;
    const last = `(SELECT revision FROM proposal WHERE id = $1)`;
    const rows = await this.transaction.manager.query<RevisionView[]>(
      `${revisions} AND v.number IN ($3, coalesce($4, ${last})) ORDER BY v.number`,
      [id, this.context.locale, from, to ?? null],
    );
    const older = rows.find(({ number }) => number === from);
    const newer = to === undefined ? rows.at(-1) : rows.find(({ number }) => number === to);
    if (!older || !newer) throw notFound();
    return revisionDiff(older, newer, this.context.locale);
  }
}
