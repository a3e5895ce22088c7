import type { IsoDate } from '@app/calendar';
import { type Actor, type PersonRef, personRef } from '@app/identity';
import { Clock, Context, Transaction } from '@app/platform';
import type { Sentence } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { timingOf } from '../milestones/milestone-timing.js';
import { summarySources, summaryValue, titled, type UntitledSummary } from '../reading/exchange-summary.js';
import { periodProgress } from '../reading/period-progress.js';
import { ExchangeFactsReader } from '../transitions/exchange-facts.js';
import { exchangeWorkflow, type ExchangeState } from '../transitions/exchange.workflow.js';
import { CohortAccess } from './cohort-access.js';
import { type ExchangeToWatch, findAttention } from './cohort-attention.js';
import type { BoardMilestone, CohortBoard } from './cohort-board.js';

interface ExchangeRow {
  summary: UntitledSummary;
  homeSponsor: PersonRef;
  hostSponsor: PersonRef;
}

interface MilestoneRow extends Omit<BoardMilestone, 'timing'> {
  exchangeId: string;
  titles: Sentence;
}

const exchangesOf = `
  SELECT ${summaryValue} AS summary, ${personRef('home_sponsor')} AS "homeSponsor", ${personRef('host_sponsor')} AS "hostSponsor"
  FROM ${summarySources}
  JOIN person home_sponsor ON home_sponsor.id = e.home_sponsor_id
  JOIN person host_sponsor ON host_sponsor.id = e.host_sponsor_id
  WHERE e.cohort_id = $1 ORDER BY candidate.name, e.id`;

const milestonesOf = `
  SELECT m.exchange_id AS "exchangeId", m.id, m.key, jsonb_build_object('nl', m.title_nl, 'en', m.title_en) AS titles,
    m.status, m.due_on::text AS "dueOn", m.done_on::text AS "doneOn", m.mandatory
  FROM milestone m JOIN exchange e ON e.id = m.exchange_id
  WHERE e.cohort_id = $1 AND e.state <> 'cancelled' ORDER BY m.position, m.id`;

/** Surveys a cohort for those who guide it. */
@Injectable()
export class CohortBoardReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly access: CohortAccess,
    private readonly facts: ExchangeFactsReader,
  ) {}

  /** @throws DomainError `not_found`, `access.forbidden` for who is neither programme office nor facilitator */
  async read(actor: Actor, cohortId: string): Promise<CohortBoard> {
    const cohort = await this.access.forGuides(actor, cohortId);
    const exchanges = await this.transaction.manager.query<ExchangeRow[]>(exchangesOf, [cohortId]);
    const milestones = await this.transaction.manager.query<MilestoneRow[]>(milestonesOf, [cohortId]);
    const watched = await this.watch(exchanges, milestones);
    const today = this.clock.today();
    const { locale } = this.context;
    return {
      cohort,
      today,
      period: periodProgress(cohort, today),
      milestoneColumns: columnsOf(milestones).map(({ key, titles }) => ({ key, title: titles[locale] })),
      rows: watched.map(({ exchange, milestones: cells }) => ({
        exchange,
        milestones: cells.map(({ cell }) => cell),
      })),
      attention: findAttention(watched, { today, locale }),
      counts: { exchangesByState: countStates(exchanges), organisations: countOrganisations(watched) },
    };
  }

  private async watch(
    exchanges: readonly ExchangeRow[],
    milestones: readonly MilestoneRow[],
  ): Promise<ExchangeToWatch[]> {
    const running = exchanges.filter(({ summary }) => summary.state !== 'cancelled');
    const facts = await this.facts.of(running.map(({ summary }) => summary.id));
    const today = this.clock.today();
    return running.flatMap(({ summary, homeSponsor, hostSponsor }) => {
      const found = facts.get(summary.id);
      if (!found) return [];
      return {
        exchange: titled(summary, this.context.locale),
        milestones: milestones
          .filter((row) => row.exchangeId === summary.id)
          .map((row) => this.cell(row, today)),
        facts: found,
        people: { candidate: summary.candidate, home_sponsor: homeSponsor, host_sponsor: hostSponsor },
      };
    });
  }

  private cell(row: MilestoneRow, today: IsoDate): ExchangeToWatch['milestones'][number] {
    const { id, key, status, dueOn, doneOn, mandatory } = row;
    const timing = timingOf({ status, dueOn, exchangeIsCancelled: false }, today);
    return {
      title: row.titles[this.context.locale],
      cell: { id, key, status, timing, dueOn, doneOn, mandatory },
    };
  }
}

/** The milestones that occur, in the order of the template; exchanges of one cohort may be planned from different ones. */
function columnsOf(milestones: readonly MilestoneRow[]): MilestoneRow[] {
  const first = new Map<string, MilestoneRow>();
  for (const milestone of milestones) if (!first.has(milestone.key)) first.set(milestone.key, milestone);
  return [...first.values()];
}

function countStates(exchanges: readonly ExchangeRow[]): Record<ExchangeState, number> {
  const counts = exchangeWorkflow.states.map((state) => [
    state,
    exchanges.filter(({ summary }) => summary.state === state).length,
  ]);
  return Object.fromEntries(counts) as Record<ExchangeState, number>;
}

function countOrganisations(watched: readonly ExchangeToWatch[]): number {
  return new Set(
    watched.flatMap(({ exchange }) => [exchange.homeOrganisation.id, exchange.hostOrganisation.id]),
  ).size;
}
