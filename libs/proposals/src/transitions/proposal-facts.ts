import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ClientData } from '../content/client-data.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import type { Proposal } from '../content/proposal.entity.js';
import type { ProposalContent } from '../content/proposal-content.js';
import type {
  AdoptionSituation,
  AffectedSituation,
  PilotSituation,
  ProposalSituation,
} from './proposal-situation.js';
import { textIsOpen } from './proposal.workflow.js';

interface FactsRow {
  affected: AffectedSituation[];
  pilot: PilotSituation | null;
  adoptions: AdoptionSituation[];
  hasLapsed: boolean;
}

/** SQL: somebody can judge for organisation `o` in programme `p` that day: a sponsor, or a deputy of one. */
export function hasReviewerOn(day: string): string {
  return `EXISTS (
  SELECT FROM membership m JOIN person sponsor ON sponsor.id = m.person_id
  WHERE m.role = 'sponsor' AND m.programme_id = p.programme_id AND m.organisation_id = o.id
    AND ${day} BETWEEN coalesce(m.starts_on, '-infinity') AND coalesce(m.ends_on, 'infinity')
    AND (sponsor.disabled_at IS NULL OR EXISTS (
      SELECT FROM deputy d JOIN person stand_in ON stand_in.id = d.person_id AND stand_in.disabled_at IS NULL
      WHERE d.sponsor_membership_id = m.id AND d.revoked_at IS NULL AND ${day} BETWEEN d.starts_on AND d.ends_on)))`;
}

const hasReviewer = hasReviewerOn('$2');

const facts = `
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'name', o.name, 'part', a.part,
        'hasReviewer', ${hasReviewer}, 'verdict', r.verdict, 'dueOn', r.due_on) ORDER BY a.position), '[]')
      FROM proposal_affected a JOIN organisation o ON o.id = a.organisation_id
      LEFT JOIN proposal_review r
        ON r.proposal_id = p.id AND r.round = p.review_round AND r.organisation_id = a.organisation_id
      WHERE a.proposal_id = p.id) AS affected,
    (SELECT jsonb_build_object('state', pilot.state, 'outcome', pilot.outcome)
      FROM proposal_pilot pilot WHERE pilot.proposal_id = p.id AND pilot.state <> 'ended') AS pilot,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'name', o.name,
        'isComplete', d.id IS NOT NULL, 'isConfirmed', d.confirmed_at IS NOT NULL) ORDER BY a.position), '[]')
      FROM proposal_affected a JOIN organisation o ON o.id = a.organisation_id
      LEFT JOIN proposal_adoption d
        ON d.proposal_id = p.id AND d.launch = p.launch AND d.organisation_id = a.organisation_id
      WHERE a.proposal_id = p.id AND a.part = 'acts') AS adoptions,
    EXISTS (SELECT FROM adoption_check k
      WHERE k.proposal_id = p.id AND k.launch = p.launch AND k.outcome = 'lapsed') AS "hasLapsed"
  FROM proposal p WHERE p.id = $1`;

/** Gathers what the workflow of proposals looks at. */
@Injectable()
export class ProposalFacts {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly clientData: ClientData,
  ) {}

  /**
   * The situation of a proposal that is known to exist.
   * @param content its current text, where that was read already
   * @throws Error when it does not exist
   */
  async of(
    {
      id,
      state,
      revision,
      judgedRevision,
      parkedFrom,
    }: Pick<Proposal, 'id' | 'state' | 'revision' | 'judgedRevision' | 'parkedFrom'>,
    content?: ProposalContent,
  ): Promise<ProposalSituation> {
    const [row] = await this.transaction.manager.query<FactsRow[]>(facts, [id, this.clock.today()]);
    if (!row) throw new Error(`Proposal ${id} does not exist.`);
    const text = content ?? (await this.proposals.revision(id, revision));
    // Only a text that can still be changed can be asked to be free of client data.
    const findings = textIsOpen(state) ? await this.clientData.findings(id, text) : [];
    return {
      ...row,
      hasProblem: text.problem.trim() !== '',
      hasChange: text.change.trim() !== '',
      unresolvedFindings: findings.filter(({ isHarmless }) => !isHarmless).length,
      revision,
      judgedRevision,
      parkedFrom,
    };
  }
}
