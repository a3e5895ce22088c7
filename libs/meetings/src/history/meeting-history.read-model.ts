import { type Actor, type PersonRef, personRef } from '@app/identity';
import { Context, type Page, pageById, type PageRequest, Transaction } from '@app/platform';
import { type TransitionTitles, transitionTitles } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import { type MeetingAction, type MeetingState, meetingWorkflow } from '../transitions/meeting.workflow.js';
import { type MeetingNote, meetingNotes } from './meeting-notes.js';

/** A line of the history of a meeting, in the language of the reader. */
export interface MeetingTransitionView {
  readonly id: string;
  readonly action: MeetingAction | MeetingNote;
  readonly actionTitle: string;
  readonly from: MeetingState;
  readonly to: MeetingState;
  readonly fromTitle: string;
  readonly toTitle: string;
  /** Null: the system. */
  readonly actor: PersonRef | null;
  readonly at: Date;
  readonly reason: string | null;
  /** Ids, dates and numbers. */
  readonly detail: Readonly<Record<string, unknown>>;
}

type TransitionRow = Omit<MeetingTransitionView, keyof TransitionTitles>;

const history = `
  SELECT t.id, t.action, t.from_state AS "from", t.to_state AS "to", ${personRef('actor')} AS actor, t.at, t.reason,
    t.detail
  FROM meeting_transition t LEFT JOIN person actor ON actor.id = t.actor_id
  WHERE t.meeting_id = $1 AND ($2::uuid IS NULL OR t.id > $2)
  ORDER BY t.id LIMIT $3`;

/** Reads what happened to a meeting, oldest first. */
@Injectable()
export class MeetingHistoryReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly context: Context,
    private readonly meetings: MeetingRepository,
  ) {}

  /** @throws DomainError `not_found` */
  async list(actor: Actor, meetingId: string, request: PageRequest): Promise<Page<MeetingTransitionView>> {
    meetingPolicy.demand(actor, 'read', await this.meetings.standing(meetingId));
    const { manager } = this.transaction;
    const { items, nextCursor } = await pageById<TransitionRow>(manager, history, meetingId, request);
    const { locale } = this.context;
    return {
      items: items.map((row) => ({
        ...row,
        ...transitionTitles(meetingWorkflow, meetingNotes, row, locale),
      })),
      nextCursor,
    };
  }
}
