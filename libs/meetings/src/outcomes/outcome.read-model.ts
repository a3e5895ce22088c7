import { type Actor, actorScope, personRef } from '@app/identity';
import { Clock, notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { outcomeIsVisible, standingValue } from '../access/meeting-conditions.js';
import type { MeetingStanding } from '../access/meeting-standing.js';
import { meetingPolicy } from '../access/meeting.policy.js';
import type { Meeting } from '../planning/meeting.entity.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import type { ActionStatus, OutcomeView } from './outcome-view.js';
import { type OutcomePermission, outcomePermissions, outcomePolicy } from './outcome.policy.js';

/** Which actions are asked for; what is left out does not matter. */
export interface ActionFilter {
  readonly owner?: 'me' | undefined;
  readonly cohortId?: string | undefined;
  readonly status?: ActionStatus | undefined;
}

interface OutcomeRow extends Omit<OutcomeView, 'permissions' | 'meeting'> {
  readonly meeting: Omit<OutcomeView['meeting'], 'startsAt'>;
  readonly startsAt: Date;
  readonly standing: MeetingStanding;
}

/** `$1` is the actor's scope, `$2` today. */
const selection = `
  SELECT o.id, o.version, o.meeting_id AS "meetingId", m.starts_at AS "startsAt", m.cohort_id AS "cohortId",
    jsonb_build_object('id', m.id, 'title', m.title, 'kind', m.kind) AS meeting,
    o.agenda_item_id AS "agendaItemId", o.kind, o.body, ${personRef('owner')} AS owner, o.due_on::text AS "dueOn",
    CASE WHEN o.kind <> 'action' THEN NULL WHEN o.done_at IS NOT NULL THEN 'done'
      WHEN o.due_on < $2::date THEN 'overdue' ELSE 'open' END AS status,
    o.done_at AS "doneAt", ${personRef('finisher')} AS "doneBy", o.proposal_id AS "proposalId",
    ${personRef('author')} AS "createdBy", o.created_at AS "createdAt", ${standingValue} AS standing
  FROM meeting_outcome o
  JOIN meeting m ON m.id = o.meeting_id
  JOIN person author ON author.id = o.created_by
  LEFT JOIN person owner ON owner.id = o.owner_id
  LEFT JOIN person finisher ON finisher.id = o.done_by
  WHERE ${outcomeIsVisible}`;

const one = `${selection} AND o.meeting_id = $3 AND o.id = $4`;

const ofMeeting = `${selection} AND o.meeting_id = $3 ORDER BY o.id`;

const ofProposal = `
  ${selection} AND o.proposal_id = $3 AND ($4::uuid IS NULL OR o.id > $4) ORDER BY o.id LIMIT $5`;

const actions = `
  ${selection} AND o.kind = 'action'
    AND (NOT $3::boolean OR o.owner_id::text = $1::jsonb ->> 'personId')
    AND ($4::uuid IS NULL OR m.cohort_id = $4)
    AND CASE $5::text WHEN 'done' THEN o.done_at IS NOT NULL WHEN 'open' THEN o.done_at IS NULL
      WHEN 'overdue' THEN o.done_at IS NULL AND o.due_on < $2::date ELSE true END
    AND ($6::date IS NULL OR (o.due_on, o.id) > ($6, $7::uuid))
  ORDER BY o.due_on, o.id LIMIT $8`;

const mostCarried = 200;

/** What was agreed in intervision stays there: it is taken up again at the next intervision, and at no other meeting. */
const carriedOver = `
  ${selection} AND o.kind = 'action' AND o.done_at IS NULL AND m.cohort_id = $3 AND m.starts_at < $4 AND m.id <> $5
    AND (m.kind = 'peer_intervision') = $6
  ORDER BY o.due_on, o.id LIMIT ${mostCarried}`;

/** Reads what meetings came to. */
@Injectable()
export class OutcomeReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly meetings: MeetingRepository,
  ) {}

  /** @throws DomainError `not_found` */
  async read(actor: Actor, meetingId: string, id: string): Promise<OutcomeView> {
    const [outcome] = await this.find(actor, one, [meetingId, id]);
    if (!outcome) throw notFound();
    return outcome;
  }

  /** The outcomes of a meeting, in the order in which they were recorded. @throws DomainError as a policy does */
  async ofMeeting(actor: Actor, meetingId: string): Promise<OutcomeView[]> {
    meetingPolicy.demand(actor, 'read_record', await this.meetings.standing(meetingId));
    return this.find(actor, ofMeeting, [meetingId]);
  }

  /** The outcomes that led to a proposal or were about it, of meetings whose record the actor may read. */
  async ofProposal(
    actor: Actor,
    proposalId: string,
    { limit, cursor }: PageRequest,
  ): Promise<Page<OutcomeView>> {
    const [after] = readCursor(cursor, ['id']) ?? [];
    const outcomes = await this.find(actor, ofProposal, [proposalId, after ?? null, limit + 1]);
    return toPage(outcomes, limit, ({ id }) => [id]);
  }

  /** The actions that match, the first date first. */
  async actions(
    actor: Actor,
    { owner, cohortId, status }: ActionFilter,
    { limit, cursor }: PageRequest,
  ): Promise<Page<OutcomeView>> {
    const [dueOn, id] = readCursor(cursor, ['date', 'id']) ?? [];
    const asked = [owner === 'me', cohortId ?? null, status ?? null, dueOn ?? null, id ?? null, limit + 1];
    return toPage(await this.find(actor, actions, asked), limit, (action) => [action.dueOn, action.id]);
  }

  /** The open actions of earlier meetings of the cohort, for the agenda of this one. */
  carriedOver(
    actor: Actor,
    { id, cohortId, startsAt, kind }: Pick<Meeting, 'id' | 'cohortId' | 'startsAt' | 'kind'>,
  ): Promise<OutcomeView[]> {
    return this.find(actor, carriedOver, [cohortId, startsAt, id, kind === 'peer_intervision']);
  }

  private async find(actor: Actor, sql: string, parameters: unknown[]): Promise<OutcomeView[]> {
    const rows = await this.transaction.manager.query<OutcomeRow[]>(sql, [
      actorScope(actor),
      this.clock.today(),
      ...parameters,
    ]);
    return rows.map((row) => viewOf(actor, row));
  }
}

function viewOf(actor: Actor, { standing, startsAt, meeting, ...row }: OutcomeRow): OutcomeView {
  const outcome = { meeting: standing, ownerId: row.owner?.id ?? null, createdBy: row.createdBy.id };
  const possible: Readonly<Record<OutcomePermission, boolean>> = {
    change: standing.state === 'in_progress',
    complete: row.kind === 'action',
  };
  return {
    ...row,
    meeting: { ...meeting, startsAt },
    permissions: outcomePermissions.filter(
      (permission) => possible[permission] && outcomePolicy.allows(actor, permission, outcome),
    ),
  };
}
