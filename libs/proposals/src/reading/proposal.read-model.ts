import { type Actor, actorScope } from '@app/identity';
import { Clock, Context, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isVisible } from '../access/proposal-conditions.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import { proposalWorkflow } from '../transitions/proposal.workflow.js';
import { ProposalPartsReadModel, type ProposalPartsView } from './proposal-parts.read-model.js';
import { ProposalProspects, type ProposalProspectsView } from './proposal-prospects.js';
import type { ProposalView } from './proposal-view.js';
import { summaryColumns, summarySources } from './summary-query.js';

type Derived = 'stateTitle' | 'mergedFrom' | keyof ProposalPartsView | keyof ProposalProspectsView;

type ProposalRow = Omit<ProposalView, Derived>;

const proposal = `
  SELECT ${summaryColumns}, cohort.name AS "cohortName", g.name AS "programmeName",
    v.problem, v.change, v.expected_effect AS "expectedEffect", v.legal_frame AS "legalFrame",
    v.chain_step AS "chainStep", v.recommendation, p.created_at AS "createdAt", p.submitted_at AS "submittedAt",
    p.judged_revision AS "judgedRevision", p.review_round AS "reviewRound", p.launch, p.parked_from AS "parkedFrom",
    CASE WHEN target.id IS NOT NULL THEN jsonb_build_object('id', target.id, 'title', target.title) END AS "mergedInto",
    EXISTS (SELECT FROM proposal_follower f WHERE f.proposal_id = p.id AND f.stopped_at IS NULL
      AND f.person_id = ($1::jsonb ->> 'personId')::uuid) AS "isFollowing"
  FROM ${summarySources} JOIN cohort ON cohort.id = p.cohort_id
  LEFT JOIN proposal target ON target.id = p.merged_into_id
  WHERE p.id = $4 AND ${isVisible}`;

const mergedFrom = `
  SELECT p.id, p.title FROM proposal p WHERE p.merged_into_id = $2 AND ${isVisible} ORDER BY p.id`;

/** Reads one proposal for somebody, with everything on its page but conversation and history. */
@Injectable()
export class ProposalReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly proposals: ProposalRepository,
    private readonly parts: ProposalPartsReadModel,
    private readonly prospects: ProposalProspects,
  ) {}

  /** @throws DomainError `not_found` */
  async read(actor: Actor, id: string): Promise<ProposalView> {
    const { manager } = this.transaction;
    const { locale } = this.context;
    const scope = actorScope(actor);
    const [row] = await manager.query<ProposalRow[]>(proposal, [scope, locale, this.clock.today(), id]);
    if (!row) throw notFound();
    const standing = await this.proposals.standing(id);
    const whole = { ...row, ...(await this.parts.read(actor, row, standing)) };
    return {
      ...whole,
      ...(await this.prospects.of(actor, whole, standing)),
      stateTitle: proposalWorkflow.titleOf(row.state)[locale],
      mergedFrom: await manager.query<ProposalView['mergedFrom'][number][]>(mergedFrom, [scope, id]),
    };
  }
}
