import type { Actor } from '@app/identity';
import { AuditTrail, Clock, newId, Outbox, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { HeldProposal } from '../content/proposal.repository.js';
import type { ProposalAction, ProposalState } from '../transitions/proposal.workflow.js';
import { ProposalTransition } from './proposal-transition.entity.js';
import type { HistoryNote } from './history-notes.js';

/** A line for the history; who did it is null for the system. */
export interface HistoryLine {
  readonly action: ProposalAction | HistoryNote;
  /** The state before; left out: the action is a note, and changed no state. */
  readonly from?: ProposalState;
  readonly actor: Actor | null;
  readonly deputyForId?: string | null;
  readonly reason?: string | undefined;
  /** Ids, dates, verdicts and numbers; never the content of a text. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What the rest of the product is told of a line, as a domain event. */
const events: Readonly<Record<ProposalAction | HistoryNote, string>> = {
  note_idea: 'proposal.noted',
  share: 'proposal.shared',
  revise: 'proposal.revised',
  change_authors: 'proposal.authors_changed',
  declare_harmless: 'proposal.declared_harmless',
  submit: 'proposal.submitted',
  start_review: 'proposal.review_started',
  return: 'proposal.returned',
  give_verdict: 'proposal.verdict_given',
  approve: 'proposal.approved',
  request_changes: 'proposal.changes_requested',
  decline: 'proposal.declined',
  resubmit: 'proposal.resubmitted',
  plan_pilot: 'proposal.pilot_planned',
  start_pilot: 'proposal.pilot_started',
  evaluate_pilot: 'proposal.pilot_evaluated',
  stop_pilot: 'proposal.pilot_stopped',
  record_adoption: 'proposal.adoption_recorded',
  confirm_adoption: 'proposal.adoption_confirmed',
  adopt: 'proposal.adopted',
  answer_check: 'proposal.check_answered',
  lapse: 'proposal.lapsed',
  relaunch: 'proposal.relaunched',
  park: 'proposal.parked',
  resume: 'proposal.resumed',
  withdraw: 'proposal.withdrawn',
  merge: 'proposal.merged',
  take_in: 'proposal.took_in',
};

/** Keeps the history of proposals, and tells the audit trail and the outbox of every line. */
@Injectable()
export class ProposalHistory {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Writes a line about the proposal as it stands after the action, in the open transaction. */
  async write({ proposal, standing }: HeldProposal, line: HistoryLine): Promise<void> {
    const { action, from = proposal.state, deputyForId = null } = line;
    const transitionId = newId();
    await this.transaction.unit.manager.insert(ProposalTransition, {
      id: transitionId,
      proposalId: proposal.id,
      action,
      fromState: from,
      toState: proposal.state,
      actorId: line.actor?.personId ?? null,
      deputyForId,
      at: this.clock.now(),
      revision: proposal.revision,
      reason: line.reason ?? null,
      detail: { ...line.detail },
    });
    this.audit.record({
      action: `proposal.${action}`,
      subjectType: 'proposal',
      subjectId: proposal.id,
      programmeId: standing.programmeId,
      detail: { from, to: proposal.state, deputyForId, revision: proposal.revision, ...line.detail },
    });
    await this.outbox.emit({
      kind: events[action],
      subjectId: proposal.id,
      payload: { revision: proposal.revision, transitionId },
    });
  }
}
