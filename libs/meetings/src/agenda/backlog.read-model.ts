import type { Actor } from '@app/identity';
import { notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type AgendaItemRow, itemColumns, itemSources } from './agenda-item-view.js';
import { type BacklogPermission, backlogPermissions, backlogPolicy } from './backlog.policy.js';

/** A subject that waits for a meeting of its cohort. */
export interface BacklogItemView extends Pick<
  AgendaItemRow,
  'id' | 'version' | 'cohortId' | 'title' | 'minutes' | 'presenter' | 'carriedFrom'
> {
  /** What the reader can do with it. */
  readonly permissions: readonly BacklogPermission[];
}

interface BacklogRow extends Omit<BacklogItemView, 'permissions'> {
  readonly position: number;
  readonly createdBy: string;
  readonly programmeId: string;
}

const selection = `
  SELECT ${itemColumns}, item.position, item.created_by AS "createdBy", cohort.programme_id AS "programmeId"
  FROM ${itemSources} JOIN cohort ON cohort.id = item.cohort_id
  WHERE item.meeting_id IS NULL`;

const list = `
  ${selection} AND item.cohort_id = $1 AND ($2::bigint IS NULL OR (item.position, item.id) > ($2, $3::uuid))
  ORDER BY item.position, item.id LIMIT $4`;

const one = `${selection} AND item.id = $1`;

/** Reads the subjects that wait for a meeting of a cohort (agendavoorraad). */
@Injectable()
export class BacklogReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** In their order. @throws DomainError `not_found` for the cohort of others */
  async list(actor: Actor, cohortId: string, { limit, cursor }: PageRequest): Promise<Page<BacklogItemView>> {
    const { manager } = this.transaction;
    const [cohort] = await manager.query<{ programmeId: string }[]>(
      `SELECT programme_id AS "programmeId" FROM cohort WHERE id = $1`,
      [cohortId],
    );
    if (!cohort) throw notFound();
    backlogPolicy.demand(actor, 'read', { ...cohort, cohortId, createdBy: null });
    const [position, id] = readCursor(cursor, ['number', 'id']) ?? [];
    const asked = [cohortId, position ?? null, id ?? null, limit + 1];
    const rows = await manager.query<BacklogRow[]>(list, asked);
    const page = toPage(rows, limit, (row) => [row.position, row.id]);
    return { ...page, items: page.items.map((row) => viewOf(actor, row)) };
  }

  /** @throws DomainError `not_found` */
  async read(actor: Actor, id: string): Promise<BacklogItemView> {
    const [row] = await this.transaction.manager.query<BacklogRow[]>(one, [id]);
    if (!row) throw notFound();
    backlogPolicy.demand(actor, 'read', row);
    return viewOf(actor, row);
  }
}

function viewOf(actor: Actor, row: BacklogRow): BacklogItemView {
  const { id, version, cohortId, title, minutes, presenter, carriedFrom } = row;
  return {
    ...{ id, version, cohortId, title, minutes, presenter, carriedFrom },
    permissions: backlogPermissions.filter((permission) => backlogPolicy.allows(actor, permission, row)),
  };
}
