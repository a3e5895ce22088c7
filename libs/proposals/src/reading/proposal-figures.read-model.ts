import type { IsoDate } from '@app/calendar';
import { type Actor, actorScope } from '@app/identity';
import { Clock, Context, notFound, Transaction } from '@app/platform';
import { type OrganisationRef, organisationRef } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { isVisible } from '../access/proposal-conditions.js';
import { type ProposalState, proposalWorkflow } from '../transitions/proposal.workflow.js';

/** How many proposals of a cohort are in a state. */
export interface StateFigure {
  readonly state: ProposalState;
  readonly stateTitle: string;
  readonly count: number;
  /** How many of them wait for a verdict beyond its term. */
  readonly overdueCount: number;
}

/** A verdict that is missing beyond its term. */
export interface OverdueReview {
  readonly proposalId: string;
  readonly reference: string | null;
  readonly title: string;
  readonly organisation: OrganisationRef;
  /** The last day of its term. */
  readonly dueOn: IsoDate;
}

/** The proposals of a cohort in figures, and what of them is late. */
export interface ProposalFigures {
  readonly states: readonly StateFigure[];
  /** Of the proposals that the reader may see, the longest overdue first. */
  readonly overdueReviews: readonly OverdueReview[];
}

const figures = `
  SELECT p.state, count(*)::integer AS count,
    count(*) FILTER (WHERE p.state = 'in_review' AND EXISTS (
      SELECT FROM proposal_review r WHERE r.proposal_id = p.id AND r.round = p.review_round
        AND r.verdict IS NULL AND r.due_on < $3))::integer AS "overdueCount"
  FROM proposal p
  WHERE p.cohort_id = $2 AND (p.circle IN ('involved', 'programme') OR ${isVisible})
  GROUP BY p.state`;

const overdueReviews = `
  SELECT p.id AS "proposalId", p.reference, p.title, ${organisationRef('o')} AS organisation, r.due_on::text AS "dueOn"
  FROM proposal p
  JOIN proposal_review r ON r.proposal_id = p.id AND r.round = p.review_round
  JOIN organisation o ON o.id = r.organisation_id
  WHERE p.cohort_id = $2 AND p.state = 'in_review' AND r.verdict IS NULL AND r.due_on < $3 AND ${isVisible}
  ORDER BY r.due_on, p.id, o.name`;

/**
 * Counts proposals per state. Everybody in the programme reads the figures of what was submitted, for they name
 * nobody; an idea counts for those who can see it.
 */
@Injectable()
export class ProposalFiguresReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
  ) {}

  /** Every state in the order of the workflow, also where it counts none. @throws DomainError `not_found` */
  async ofCohort(actor: Actor, cohortId: string): Promise<ProposalFigures> {
    const { manager } = this.transaction;
    const [cohort] = await manager.query<{ programmeId: string }[]>(
      `SELECT programme_id AS "programmeId" FROM cohort WHERE id = $1`,
      [cohortId],
    );
    if (!cohort || !actor.takesPartIn(cohort.programmeId)) throw notFound();
    const asked = [actorScope(actor), cohortId, this.clock.today()];
    const rows = await manager.query<Omit<StateFigure, 'stateTitle'>[]>(figures, asked);
    const byState = new Map(rows.map((row) => [row.state, row]));
    return {
      states: proposalWorkflow.states.map((state) => ({
        ...{ state, count: 0, overdueCount: 0, ...byState.get(state) },
        stateTitle: proposalWorkflow.titleOf(state)[this.context.locale],
      })),
      overdueReviews: await manager.query<OverdueReview[]>(overdueReviews, asked),
    };
  }
}
