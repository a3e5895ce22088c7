import {
  containsText,
  notFound,
  type Page,
  type PageRequest,
  readCursor,
  toPage,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from './organisation.entity.js';

/** An organisation as people read it. */
export interface OrganisationView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly region: string | null;
  readonly parentId: string | null;
  readonly parentName: string | null;
}

/** Which organisations are asked for. */
export interface OrganisationFilter {
  /** A part of the name or of the short name, without regard to capitals and accents. */
  readonly q?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
}

const selection = `
  SELECT o.id, o.version, o.name, o.short_name AS "shortName", o.kind, o.region, o.parent_id AS "parentId",
         parent.name AS "parentName"
  FROM organisation o LEFT JOIN organisation parent ON parent.id = o.parent_id`;

/** Organisations for everybody who is signed in: see `organisationPolicy`. */
@Injectable()
export class OrganisationReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** The organisations that match, in order of their name. */
  async list(filter: OrganisationFilter, page: PageRequest): Promise<Page<OrganisationView>> {
    const [name, id] = readCursor(page.cursor, ['text', 'id']) ?? [null, null];
    const rows = await this.transaction.manager.query<OrganisationView[]>(
      `${selection}
       WHERE ($1::text IS NULL OR ${containsText('o.name', '$1::text')} OR ${containsText('o.short_name', '$1::text')})
         AND ($2::text IS NULL OR o.kind = $2)
         AND ($3::text IS NULL OR (lower(o.name), o.id) > (lower($3), $4::uuid))
       ORDER BY lower(o.name), o.id LIMIT $5`,
      [filter.q || null, filter.kind ?? null, name, id, page.limit + 1],
    );
    return toPage(rows, page.limit, (organisation) => [organisation.name, organisation.id]);
  }

  /** @throws DomainError `not_found` */
  async read(id: string): Promise<OrganisationView> {
    const [organisation] = await this.transaction.manager.query<OrganisationView[]>(
      `${selection} WHERE o.id = $1`,
      [id],
    );
    if (!organisation) throw notFound();
    return organisation;
  }
}
