import { type Actor, personRef } from '@app/identity';
import { notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../../access/meeting.policy.js';
import { casePolicy } from '../room/case.policy.js';
import { ConfidentialRoom } from '../room/confidential-room.js';
import { Rooms } from '../room/rooms.js';
import { CaseRepository, standingOf } from './case.repository.js';
import { CaseTrail } from './case-trail.js';
import type { CaseState } from '../transitions/case-states.js';
import { type CaseRow, type CaseView, CaseViews } from './case-views.js';

/** A case without its content. */
export interface CaseReference {
  readonly id: string;
  readonly version: number;
  readonly state: CaseState;
}

const selection = `
  SELECT c.id, c.version, c.programme_id AS "programmeId", c.cohort_id AS "cohortId", c.meeting_id AS "meetingId",
    c.agenda_item_id AS "agendaItemId", c.owner_id AS "ownerId", ${personRef('owner')} AS owner, c.method, c.state,
    c.question, c.preparation, c.learning_points AS "learningPoints",
    c.learning_points_shared_at AS "learningPointsSharedAt", c.created_at AS "createdAt", c.changed_at AS "changedAt",
    c.closed_at AS "closedAt"
  FROM intervision_case c JOIN person owner ON owner.id = c.owner_id`;

const after = `($2::uuid IS NULL OR c.id > $2) ORDER BY c.id LIMIT $3`;

/** Reads cases within `ConfidentialRoom`; every reading of a case stands in the audit trail. */
@Injectable()
export class CaseReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly confidential: ConfidentialRoom,
    private readonly rooms: Rooms,
    private readonly cases: CaseRepository,
    private readonly views: CaseViews,
    private readonly trail: CaseTrail,
  ) {}

  /** A case. @throws DomainError `not_found` for whoever is neither its owner nor in the room */
  read(actor: Actor, id: string): Promise<CaseView> {
    return this.confidential.run(actor, async () => {
      const [row] = await this.query(`${selection} WHERE c.id = $1`, [id]);
      const [view] = row ? await this.open(actor, [row]) : [];
      if (!view) throw notFound();
      return view;
    });
  }

  /** That a case stands, and how; nothing of what it says, so the trail stays silent. @throws DomainError `not_found` */
  reference(actor: Actor, id: string): Promise<CaseReference> {
    return this.confidential.run(actor, async () => {
      const { item, standing } = await this.cases.find(id);
      casePolicy.demand(actor, 'read', standing);
      return { id, version: item.version, state: item.state };
    });
  }

  /** The actor's own cases, oldest first. */
  mine(actor: Actor, page: PageRequest): Promise<Page<CaseView>> {
    return this.page(actor, 'c.owner_id = $1', actor.personId, page);
  }

  /**
   * The cases of a meeting, oldest first: all of them for who is in the room, else the actor's own.
   * @throws DomainError `not_found` for a meeting that the actor cannot see
   */
  async ofMeeting(actor: Actor, meetingId: string, page: PageRequest): Promise<Page<CaseView>> {
    const room = await this.rooms.find(meetingId);
    meetingPolicy.demand(actor, 'read', room);
    return this.page(actor, 'c.meeting_id = $1', meetingId, page);
  }

  private page(
    actor: Actor,
    where: string,
    value: string,
    { limit, cursor }: PageRequest,
  ): Promise<Page<CaseView>> {
    const [last = null] = readCursor(cursor, ['id']) ?? [];
    return this.confidential.run(actor, async () => {
      const rows = await this.query(`${selection} WHERE ${where} AND ${after}`, [value, last, limit + 1]);
      const { items, nextCursor } = toPage(rows, limit, ({ id }) => [id]);
      return { items: await this.open(actor, items), nextCursor };
    });
  }

  private query(sql: string, parameters: unknown[]): Promise<CaseRow[]> {
    return this.transaction.manager.query<CaseRow[]>(sql, parameters);
  }

  /** What of these the actor may read, as they see it. */
  private async open(actor: Actor, rows: readonly CaseRow[]): Promise<CaseView[]> {
    const belongings = await this.views.belongings(rows);
    const views: CaseView[] = [];
    for (const row of rows) {
      const room = row.meetingId === null ? null : await this.rooms.find(row.meetingId);
      const standing = standingOf(row, room);
      if (!casePolicy.allows(actor, 'read', standing)) continue;
      const situation = await this.cases.situation(row, standing.room);
      this.trail.record('read', row);
      views.push(this.views.of(actor, row, belongings, { standing, situation }));
    }
    return views;
  }
}
