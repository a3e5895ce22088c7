import {
  forbidden,
  notFound,
  type Page,
  type PageRequest,
  readCursor,
  toPage,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';

/** One entry of the trail as people read it; never the content of a text. */
export interface AuditLine {
  readonly sequence: number;
  readonly at: Date;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly outcome: 'done' | 'refused';
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Which entries are asked for. */
export interface AuditFilter {
  readonly programmeId?: string | undefined;
  readonly subjectId?: string | undefined;
}

/** Reads the trail: a programme office that of its own programmes, an administrator everything. */
@Injectable()
export class AuditReadModel {
  constructor(private readonly transaction: Transaction) {}

  /**
   * The entries that the actor may read, newest first.
   * @throws DomainError `access.forbidden` for others, `not_found` for a programme that is not the actor's
   */
  async list(actor: Actor, filter: AuditFilter, page: PageRequest): Promise<Page<AuditLine>> {
    const own = actor.programmesAs('programme_office');
    const everything = actor.is('admin');
    if (!everything && own.length === 0) throw forbidden();
    if (!everything && filter.programmeId !== undefined && !own.includes(filter.programmeId))
      throw notFound();
    const [before] = readCursor(page.cursor, ['number']) ?? [null];
    const rows = await this.transaction.manager.query<(Omit<AuditLine, 'sequence'> & { sequence: string })[]>(
      `SELECT e.sequence, e.at, CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS actor,
              e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.outcome, e.detail
       FROM audit_entry e LEFT JOIN person p ON p.id = e.actor_id
       WHERE ($1::bigint IS NULL OR e.sequence < $1)
         AND ($2::uuid[] IS NULL OR e.programme_id = ANY ($2))
         AND ($3::uuid IS NULL OR e.programme_id = $3)
         AND ($4::uuid IS NULL OR e.subject_id = $4)
       ORDER BY e.sequence DESC LIMIT $5`,
      [before, everything ? null : own, filter.programmeId ?? null, filter.subjectId ?? null, page.limit + 1],
    );
    const lines = rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
    return toPage(lines, page.limit, (line) => [line.sequence]);
  }
}
