import type { IsoDate } from '@app/calendar';
import { type Actor, roles } from '@app/identity';
import { notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** A cohort with the name of its programme. */
export interface CohortView {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly name: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** Which cohorts are asked for. */
export interface CohortFilter extends PageRequest {
  readonly programmeId?: string | undefined;
}

const columns = `
  c.id, c.version, c.programme_id AS "programmeId", p.name AS "programmeName", c.name,
  c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn"`;

/** The cohorts of programmes in which the reader has a role; an admin reads all. */
const mine = `($1::boolean OR c.programme_id = ANY ($2::uuid[]))`;

/** Reads cohorts for somebody. */
@Injectable()
export class CohortReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** The cohorts that the actor may read, the earliest first. @throws DomainError `request.invalid` for a wrong cursor */
  async list(actor: Actor, { limit, cursor, programmeId }: CohortFilter): Promise<Page<CohortView>> {
    const [startsOn = null, id = null] = readCursor(cursor, ['date', 'id']) ?? [];
    const rows = await this.transaction.manager.query<CohortView[]>(
      `SELECT ${columns} FROM cohort c JOIN programme p ON p.id = c.programme_id
       WHERE ${mine} AND ($3::uuid IS NULL OR c.programme_id = $3)
         AND ($4::date IS NULL OR (c.starts_on, c.id) > ($4::date, $5::uuid))
       ORDER BY c.starts_on, c.id LIMIT $6`,
      [...readerOf(actor), programmeId ?? null, startsOn, id, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.startsOn, row.id]);
  }

  /** One cohort. @throws DomainError `not_found`, also when it is not the actor's to see */
  async read(actor: Actor, id: string): Promise<CohortView> {
    const [row] = await this.transaction.manager.query<CohortView[]>(
      `SELECT ${columns} FROM cohort c JOIN programme p ON p.id = c.programme_id WHERE ${mine} AND c.id = $3`,
      [...readerOf(actor), id],
    );
    if (!row) throw notFound();
    return row;
  }
}

function readerOf(actor: Actor): [boolean, string[]] {
  return [actor.is('admin'), actor.programmesAs(...roles)];
}
