import type { Actor } from '@app/identity';
import { notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CaseRepository } from '../cases/case.repository.js';
import { CaseTrail } from '../cases/case-trail.js';
import { casePolicy, isInRoom } from '../room/case.policy.js';
import { ConfidentialRoom } from '../room/confidential-room.js';
import { noteSelection, type NoteView } from './note-view.js';

/** Reads the notes on a case within `ConfidentialRoom`; it counts as reading the case. */
@Injectable()
export class NoteReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly confidential: ConfidentialRoom,
    private readonly cases: CaseRepository,
    private readonly trail: CaseTrail,
  ) {}

  /** The notes, oldest first. @throws DomainError `not_found` for who is not in the room */
  list(actor: Actor, caseId: string, { limit, cursor }: PageRequest): Promise<Page<NoteView>> {
    const [last = null] = readCursor(cursor, ['id']) ?? [];
    return this.confidential.run(actor, async () => {
      const { item, standing } = await this.cases.find(caseId);
      casePolicy.demand(actor, 'read', standing);
      if (!isInRoom(actor, standing.room)) throw notFound();
      const rows = await this.transaction.manager.query<NoteView[]>(
        `${noteSelection} WHERE n.case_id = $1 AND ($2::uuid IS NULL OR n.id > $2) ORDER BY n.id LIMIT $3`,
        [caseId, last, limit + 1],
      );
      this.trail.record('read', item);
      return toPage(rows, limit, ({ id }) => [id]);
    });
  }

  /** One note. @throws DomainError `not_found` */
  read(actor: Actor, caseId: string, id: string): Promise<NoteView> {
    return this.confidential.run(actor, async () => {
      const { item, standing } = await this.cases.find(caseId);
      casePolicy.demand(actor, 'read', standing);
      const [row] = await this.transaction.manager.query<NoteView[]>(
        `${noteSelection} WHERE n.case_id = $1 AND n.id = $2`,
        [caseId, id],
      );
      if (!row) throw notFound();
      this.trail.record('read', item);
      return row;
    });
  }
}
