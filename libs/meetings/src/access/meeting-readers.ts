import { Actors, actorScope } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isVisible, outcomeIsVisible } from './meeting-conditions.js';

const meetings = `SELECT m.id FROM meeting m WHERE m.id = ANY ($2::uuid[]) AND ${isVisible}`;

const outcomes = `
  SELECT o.id FROM meeting_outcome o JOIN meeting m ON m.id = o.meeting_id
  WHERE o.id = ANY ($2::uuid[]) AND ${outcomeIsVisible}`;

/** Tells which meetings and outcomes a person may be told of: those that they may read now. */
@Injectable()
export class MeetingReaders {
  constructor(
    private readonly transaction: Transaction,
    private readonly actors: Actors,
  ) {}

  meetings(personId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.readable(meetings, personId, ids);
  }

  outcomes(personId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.readable(outcomes, personId, ids);
  }

  private async readable(
    sql: string,
    personId: string,
    ids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const actor = await this.actors.find(personId);
    if (!actor) return new Set();
    const rows = await this.transaction.manager.query<{ id: string }[]>(sql, [actorScope(actor), ids]);
    return new Set(rows.map(({ id }) => id));
  }
}
