import type { IsoDate } from '@app/calendar';
import { addDays } from '@app/calendar';
import { type Actor, actorScope, personRef } from '@app/identity';
import {
  Clock,
  Context,
  notFound,
  type Page,
  type PageRequest,
  readCursor,
  toPage,
  Transaction,
} from '@app/platform';
import { actionViews } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { isVisible, showsDetails } from '../access/exchange-conditions.js';
import type { ExchangeCircle } from '../access/exchange-parts.js';
import { summarySources, summaryValue, titled, type UntitledSummary } from '../reading/exchange-summary.js';
import { milestoneParts } from './milestone-parts.js';
import { dueSoonDays, type MilestoneTiming, timingOf, workingDaysLeft } from './milestone-timing.js';
import type { ListedMilestone, MilestoneView } from './milestone-view.js';
import { type MilestoneStatus, milestoneWorkflow } from './milestone.workflow.js';

/** Which milestones are asked for; what is left out does not matter. */
export interface MilestoneFilter {
  readonly cohortId?: string | undefined;
  readonly exchangeId?: string | undefined;
  readonly status?: MilestoneStatus | MilestoneTiming | undefined;
}

type Derived = 'title' | 'timing' | 'workingDaysLeft' | 'actions';

interface MilestoneRow extends Omit<MilestoneView, Derived> {
  readonly titles: { readonly nl: string; readonly en: string };
  readonly circle: ExchangeCircle;
  readonly exchange: UntitledSummary;
}

const columns = `
  m.id, m.version, m.exchange_id AS "exchangeId", m.key, jsonb_build_object('nl', m.title_nl, 'en', m.title_en) AS titles,
  m.anchor, m.due_on::text AS "dueOn", m.mandatory, m.status, m.done_on::text AS "doneOn",
  m.waived_reason AS "waivedReason", ${personRef('settler')} AS "settledBy", ${summaryValue} AS exchange,
  jsonb_build_object('programmeId', c.programme_id, 'cohortId', c.id, 'candidateId', e.candidate_id,
    'homeOrganisationId', e.home_organisation_id, 'hostOrganisationId', e.host_organisation_id,
    'homeSponsorId', e.home_sponsor_id, 'hostSponsorId', e.host_sponsor_id) AS circle`;

const sources = `${summarySources} JOIN milestone m ON m.exchange_id = e.id LEFT JOIN person settler ON settler.id = m.settled_by`;

/** Today is `$5`, and `$6` the last day that counts as soon. */
const matchesStatus = `CASE
  WHEN $4::text IS NULL THEN true
  WHEN $4 IN ('open', 'done', 'waived') THEN m.status = $4
  ELSE m.status = 'open' AND e.state <> 'cancelled' AND $4 = CASE
    WHEN m.due_on < $5::date THEN 'overdue' WHEN m.due_on <= $6::date THEN 'due_soon' ELSE 'upcoming' END
  END`;

const list = `
  SELECT ${columns} FROM ${sources}
  WHERE ${isVisible} AND ${showsDetails}
    AND ($2::uuid IS NULL OR e.cohort_id = $2)
    AND ($3::uuid IS NULL OR e.id = $3)
    AND ${matchesStatus}
    AND ($7::date IS NULL OR (m.due_on, m.id) > ($7, $8::uuid))
  ORDER BY m.due_on, m.id LIMIT $9`;

const one = `SELECT ${columns} FROM ${sources} WHERE ${isVisible} AND ${showsDetails} AND m.id = $2`;

const ofExchange = `SELECT ${columns} FROM ${sources} WHERE e.id = $1 ORDER BY m.position`;

/** Reads milestones, by their due date. */
@Injectable()
export class MilestoneReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
  ) {}

  /** The milestones that match, of exchanges whose details the actor may read. */
  async list(
    actor: Actor,
    filter: MilestoneFilter,
    { limit, cursor }: PageRequest,
  ): Promise<Page<ListedMilestone>> {
    const [dueOn, id] = readCursor(cursor, ['date', 'id']) ?? [];
    const today = this.clock.today();
    const rows = await this.transaction.manager.query<MilestoneRow[]>(list, [
      actorScope(actor),
      filter.cohortId ?? null,
      filter.exchangeId ?? null,
      filter.status ?? null,
      today,
      addDays(today, dueSoonDays),
      dueOn ?? null,
      id ?? null,
      limit + 1,
    ]);
    return toPage(
      rows.map((row) => this.listed(actor, row, today)),
      limit,
      (milestone) => [milestone.dueOn, milestone.id],
    );
  }

  /** One milestone. @throws DomainError `not_found` when the actor may not read the details of its exchange */
  async read(actor: Actor, id: string): Promise<MilestoneView> {
    const [row] = await this.transaction.manager.query<MilestoneRow[]>(one, [actorScope(actor), id]);
    if (!row) throw notFound();
    return this.view(actor, row, this.clock.today());
  }

  /** The milestones of one exchange, in the order of the template, for an actor who may read its details. */
  async ofExchange(actor: Actor, exchangeId: string): Promise<MilestoneView[]> {
    const rows = await this.transaction.manager.query<MilestoneRow[]>(ofExchange, [exchangeId]);
    return rows.map((row) => this.view(actor, row, this.clock.today()));
  }

  private listed(actor: Actor, row: MilestoneRow, today: IsoDate): ListedMilestone {
    return { ...this.view(actor, row, today), exchange: titled(row.exchange, this.context.locale) };
  }

  private view(actor: Actor, row: MilestoneRow, today: IsoDate): MilestoneView {
    const { titles, circle, exchange, ...stored } = row;
    const { locale } = this.context;
    const exchangeIsCancelled = exchange.state === 'cancelled';
    const timing = timingOf({ ...row, exchangeIsCancelled }, today);
    const answers = milestoneWorkflow.evaluate({
      state: row.status,
      subject: { exchangeIsCancelled },
      parts: milestoneParts(actor, circle),
      at: this.clock.now(),
    });
    return {
      ...stored,
      title: titles[locale],
      timing,
      workingDaysLeft: workingDaysLeft(timing, row.dueOn, today),
      actions: actionViews(answers, locale),
    };
  }
}
