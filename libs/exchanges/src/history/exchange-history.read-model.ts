import type { Actor } from '@app/identity';
import { Context, type Page, pageById, type PageRequest, Transaction } from '@app/platform';
import { type Sentence, type TransitionTitles, transitionTitles } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { exchangePolicy } from '../access/exchange.policy.js';
import { ExchangeRepository } from '../exchanges/exchange.repository.js';
import { type PersonRef, personRef } from '@app/identity';
import {
  type ExchangeAction,
  type ExchangeState,
  exchangeWorkflow,
} from '../transitions/exchange.workflow.js';
import type { Consequence } from './exchange-history.js';

/** A line of the history, in the language of the reader. */
export interface ExchangeTransitionView {
  readonly id: string;
  readonly action: ExchangeAction | Consequence;
  readonly actionTitle: string;
  readonly from: ExchangeState;
  readonly to: ExchangeState;
  readonly fromTitle: string;
  readonly toTitle: string;
  /** Null: the system. */
  readonly actor: PersonRef | null;
  /** The sponsor for whom a deputy acted. */
  readonly deputyFor: PersonRef | null;
  readonly at: Date;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

type TransitionRow = Omit<ExchangeTransitionView, keyof TransitionTitles>;

/** What follows by itself has no title in the workflow. */
const consequences: Readonly<Record<Consequence, Sentence>> = {
  void_signatures: { nl: 'Handtekeningen vervallen door een wijziging', en: 'Signatures voided by a change' },
  apply_amendment: { nl: 'Wijziging van kracht', en: 'Amendment in effect' },
};

const history = `
  SELECT t.id, t.action, t.from_state AS "from", t.to_state AS "to", ${personRef('actor')} AS actor,
    ${personRef('sponsor')} AS "deputyFor", t.at, t.reason, t.detail
  FROM exchange_transition t
  LEFT JOIN person actor ON actor.id = t.actor_id
  LEFT JOIN person sponsor ON sponsor.id = t.deputy_for_id
  WHERE t.exchange_id = $1 AND ($2::uuid IS NULL OR t.id > $2)
  ORDER BY t.id LIMIT $3`;

/** Reads what happened to an exchange, oldest first. */
@Injectable()
export class ExchangeHistoryReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly context: Context,
    private readonly exchanges: ExchangeRepository,
  ) {}

  /** @throws DomainError `not_found`, `access.forbidden` when the actor may not read the details */
  async list(actor: Actor, exchangeId: string, request: PageRequest): Promise<Page<ExchangeTransitionView>> {
    exchangePolicy.demand(actor, 'read_details', await this.exchanges.circle(exchangeId));
    const { manager } = this.transaction;
    const { items, nextCursor } = await pageById<TransitionRow>(manager, history, exchangeId, request);
    const { locale } = this.context;
    return {
      items: items.map((row) => ({
        ...row,
        ...transitionTitles(exchangeWorkflow, consequences, row, locale),
      })),
      nextCursor,
    };
  }
}
