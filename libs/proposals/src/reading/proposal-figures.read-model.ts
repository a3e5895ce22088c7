import { type Actor, actorScope } from '@app/identity';
import { Clock, Context, notFound, Transaction } from '@app/platform';
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

const figures = `
  SELECT p.state, count(*)::integer AS count,
    count(*) FILTER (WHERE p.state = 'in_review' AND EXISTS (
      SELECT FROM proposal_review r WHERE r.proposal_id = p.id AND r.round = p.review_round
        AND r.verdict IS NULL AND r.due_on < $3))::integer AS "overdueCount"
  FROM proposal p
  WHERE p.cohort_id = $2 AND (p.circle IN ('involved', 'programme') OR ${isVisible})
  GROUP BY p.state`;

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
  async ofCohort(actor: Actor, cohortId: string): Promise<StateFigure[]> {
    const { manager } = this.transaction;
    const [cohort] = await manager.query<{ programmeId: string }[]>(
      `SELECT programme_id AS "programmeId" FROM cohort WHERE id = $1`,
      [cohortId],
    );
    if (!cohort || !actor.takesPartIn(cohort.programmeId)) throw notFound();
    const rows = await manager.query<Omit<StateFigure, 'stateTitle'>[]>(figures, [
      actorScope(actor),
      cohortId,
      this.clock.today(),
    ]);
    const byState = new Map(rows.map((row) => [row.state, row]));
    return proposalWorkflow.states.map((state) => ({
      ...{ state, count: 0, overdueCount: 0, ...byState.get(state) },
      stateTitle: proposalWorkflow.titleOf(state)[this.context.locale],
    }));
  }
}
