import type { IsoDate } from '@app/calendar';
import type { Actor } from '@app/identity';
import { Clock, expectVersion, invalid, newId, notFound, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { MeetingStanding } from '../access/meeting-standing.js';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingHistory } from '../history/meeting-history.js';
import type { Meeting } from '../planning/meeting.entity.js';
import { notInProgress } from '../planning/meeting.errors.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import { OutcomeCheck } from './outcome-check.js';
import { Outcome, type OutcomeKind } from './outcome.entity.js';
import { type OutcomePermission, outcomePolicy } from './outcome.policy.js';

/** What is written down of an outcome. */
export interface OutcomeContents {
  readonly body: string;
  /** Of an action, and of no other kind: who does it, and by which day. */
  readonly ownerId?: string | null;
  readonly dueOn?: IsoDate | null;
  /** The item of the agenda that led to it. */
  readonly agendaItemId?: string | null;
  readonly declareHarmless?: boolean | undefined;
}

/** An outcome as it is recorded. */
export interface NewOutcome extends OutcomeContents {
  readonly kind: OutcomeKind;
  /** Of a proposal, and of no other kind: which. */
  readonly proposalId?: string | null;
}

interface HeldOutcome {
  readonly meeting: Meeting;
  readonly outcome: Outcome;
}

/** Records what meetings come to. Source: the domain, "Meeting". */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly meetings: MeetingRepository,
    private readonly check: OutcomeCheck,
    private readonly history: MeetingHistory,
  ) {}

  /**
   * Records an outcome while the meeting is in progress. @returns its id
   * @param actor who is invited, or runs the meeting
   * @throws DomainError `not_found`, `access.forbidden`, `meeting.not_in_progress`, `request.invalid` with every fault
   */
  record(actor: Actor, meetingId: string, { declareHarmless, ...given }: NewOutcome): Promise<string> {
    refuseClientData({ '/body': given.body }, declareHarmless);
    return this.transaction.run(async (manager) => {
      const { meeting, standing } = await this.meetings.lock(meetingId);
      meetingPolicy.demand(actor, 'record_outcome', standing);
      const { kind, body, ownerId = null, dueOn = null, agendaItemId = null, proposalId = null } = given;
      const outcome = manager.create(Outcome, {
        ...{ id: newId(), version: 1, meetingId, kind, body, ownerId, dueOn, agendaItemId, proposalId },
        ...{ doneAt: null, doneBy: null, createdBy: actor.personId, createdAt: this.clock.now() },
      });
      await this.judge(meeting, outcome);
      await manager.insert(Outcome, outcome);
      await this.history.write(meeting, {
        action: 'record_outcome',
        actor,
        detail: { outcomeId: outcome.id, kind },
      });
      return outcome.id;
    });
  }

  /**
   * Changes what was written down, while the meeting is in progress; what is left out stays.
   * @param actor who recorded it, or runs the meeting
   * @param expected the version of the outcome that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `meeting.not_in_progress`,
   *   `request.invalid` with every fault
   */
  change(
    actor: Actor,
    meetingId: string,
    id: string,
    { declareHarmless, ...change }: Partial<OutcomeContents>,
    expected: number | undefined,
  ): Promise<void> {
    refuseClientData({ '/body': change.body }, declareHarmless);
    return this.transaction.run(async (manager) => {
      const { meeting, outcome } = await this.hold(actor, 'change', meetingId, id, expected);
      Object.assign(outcome, change);
      await this.judge(meeting, outcome);
      outcome.version += 1;
      await manager.save(outcome);
      await this.history.tell(meetingId, 'outcome_changed', { outcomeId: id });
    });
  }

  /**
   * Says that an action is done, or not yet after all; also long after the meeting.
   * @param actor its owner, or who runs the meeting
   * @throws DomainError `not_found`, `access.forbidden` also for what is no action, `precondition.stale`
   */
  complete(
    actor: Actor,
    meetingId: string,
    id: string,
    isDone: boolean,
    expected: number | undefined,
  ): Promise<void> {
    return this.transaction.run(async (manager) => {
      const { meeting, outcome } = await this.hold(actor, 'complete', meetingId, id, expected);
      if ((outcome.doneAt !== null) === isDone) return;
      outcome.doneAt = isDone ? this.clock.now() : null;
      outcome.doneBy = isDone ? actor.personId : null;
      outcome.version += 1;
      await manager.save(outcome);
      const action = isDone ? 'complete_action' : 'resume_action';
      await this.history.write(meeting, { action, actor, detail: { outcomeId: id } });
    });
  }

  /**
   * Removes an outcome while the meeting is in progress; a proposal that came of it stays.
   * @throws DomainError as `change`
   */
  remove(actor: Actor, meetingId: string, id: string, expected: number | undefined): Promise<void> {
    return this.transaction.run(async (manager) => {
      const { meeting } = await this.hold(actor, 'change', meetingId, id, expected);
      if (meeting.state !== 'in_progress') throw notInProgress();
      await manager.delete(Outcome, { id });
      await this.history.tell(meetingId, 'outcome_removed', { outcomeId: id });
    });
  }

  private async hold(
    actor: Actor,
    permission: OutcomePermission,
    meetingId: string,
    id: string,
    expected: number | undefined,
  ): Promise<HeldOutcome> {
    const { meeting, standing } = await this.meetings.lock(meetingId);
    const outcome = await this.transaction.unit.manager.findOneBy(Outcome, { id, meetingId });
    if (!outcome) throw notFound();
    outcomePolicy.demand(actor, permission, standingOf(outcome, standing));
    expectVersion(outcome, expected);
    return { meeting, outcome };
  }

  private async judge(meeting: Meeting, outcome: Outcome): Promise<void> {
    if (meeting.state !== 'in_progress') throw notInProgress();
    const faults = await this.check.faults(meeting, outcome);
    if (faults.length > 0) throw invalid(faults);
  }
}

function standingOf({ ownerId, createdBy }: Outcome, meeting: MeetingStanding) {
  return { meeting, ownerId, createdBy };
}
