import { type Actor, type PersonRef, personRef } from '@app/identity';
import { Context, type Page, pageById, type PageRequest, Transaction } from '@app/platform';
import { type TransitionTitles, transitionTitles } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import {
  type ProposalAction,
  type ProposalState,
  proposalWorkflow,
} from '../transitions/proposal.workflow.js';
import { type HistoryNote, historyNotes } from './history-notes.js';

/** A line of the history, in the language of the reader. */
export interface ProposalTransitionView {
  readonly id: string;
  readonly action: ProposalAction | HistoryNote;
  readonly actionTitle: string;
  readonly from: ProposalState;
  readonly to: ProposalState;
  readonly fromTitle: string;
  readonly toTitle: string;
  /** Null: the system. */
  readonly actor: PersonRef | null;
  /** The sponsor for whom a deputy acted. */
  readonly deputyFor: PersonRef | null;
  readonly at: Date;
  /** The revision that it was about. */
  readonly revision: number;
  readonly reason: string | null;
  /** Ids, dates and codes; `organisation` names the organisation that it was about. */
  readonly detail: Readonly<Record<string, unknown>>;
}

type TransitionRow = Omit<ProposalTransitionView, keyof TransitionTitles>;

const history = `
  SELECT t.id, t.action, t.from_state AS "from", t.to_state AS "to", ${personRef('actor')} AS actor,
    ${personRef('sponsor')} AS "deputyFor", t.at, t.revision, t.reason,
    t.detail || CASE WHEN o.id IS NULL THEN '{}' ELSE jsonb_build_object('organisation', o.short_name) END AS detail
  FROM proposal_transition t
  LEFT JOIN person actor ON actor.id = t.actor_id
  LEFT JOIN person sponsor ON sponsor.id = t.deputy_for_id
  LEFT JOIN organisation o ON o.id::text = t.detail ->> 'organisationId'
  WHERE t.proposal_id = $1 AND ($2::uuid IS NULL OR t.id > $2)
  ORDER BY t.id LIMIT $3`;

/** Reads what happened to a proposal, oldest first. */
@Injectable()
export class ProposalHistoryReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly context: Context,
    private readonly proposals: ProposalRepository,
  ) {}

  /** @throws DomainError `not_found` */
  async list(actor: Actor, proposalId: string, request: PageRequest): Promise<Page<ProposalTransitionView>> {
    proposalPolicy.demand(actor, 'read', await this.proposals.standing(proposalId));
    const { manager } = this.transaction;
    const { items, nextCursor } = await pageById<TransitionRow>(manager, history, proposalId, request);
    const { locale } = this.context;
    return {
      items: items.map((row) => ({
        ...row,
        ...transitionTitles(proposalWorkflow, historyNotes, row, locale),
      })),
      nextCursor,
    };
  }
}
