import type { IsoDate } from '@app/calendar';
import { Clock, notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { type Role, roles } from '../access/roles.js';

/** A role of a person, with the names of its scope. */
export interface MembershipView {
  readonly id: string;
  readonly version: number;
  readonly person: { readonly id: string; readonly name: string; readonly organisationShortName: string };
  readonly role: Role;
  readonly programmeId: string | null;
  readonly programmeName: string | null;
  readonly cohortId: string | null;
  readonly cohortName: string | null;
  readonly organisation: { readonly id: string; readonly name: string; readonly shortName: string } | null;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  /** Whether it counts today. */
  readonly current: boolean;
}

/** Which memberships are asked for; those that have ended are among them. */
export interface MembershipFilter {
  readonly programmeId?: string | undefined;
  readonly cohortId?: string | undefined;
  readonly personId?: string | undefined;
  readonly role?: Role | undefined;
}

/** `$1` who reads, `$2` whether administrator, `$3` their programmes, `$4` today. */
const selection = `
  SELECT m.id, m.version, m.role, m.programme_id AS "programmeId", programme.name AS "programmeName",
    m.cohort_id AS "cohortId", cohort.name AS "cohortName", m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn",
    coalesce(m.starts_on, '-infinity') <= $4 AND coalesce(m.ends_on, 'infinity') >= $4 AS current,
    jsonb_build_object('id', p.id, 'name', p.name, 'organisationShortName', home.short_name) AS person,
    CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name) END AS organisation
  FROM membership m
    JOIN person p ON p.id = m.person_id
    JOIN organisation home ON home.id = p.home_organisation_id
    LEFT JOIN programme ON programme.id = m.programme_id
    LEFT JOIN cohort ON cohort.id = m.cohort_id
    LEFT JOIN organisation o ON o.id = m.organisation_id
  WHERE ($2::boolean OR m.person_id = $1 OR m.programme_id = ANY ($3))`;

/** Memberships as far as the reader may see them: the same circle as `membershipPolicy`, in SQL. */
@Injectable()
export class MembershipReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The memberships that match, in order of the name of the person. */
  async list(actor: Actor, filter: MembershipFilter, page: PageRequest): Promise<Page<MembershipView>> {
    const [name, id] = readCursor(page.cursor, ['text', 'id']) ?? [null, null];
    const rows = await this.transaction.manager.query<MembershipView[]>(
      `${selection}
         AND ($5::uuid IS NULL OR m.programme_id = $5)
         AND ($6::uuid IS NULL OR m.cohort_id = $6)
         AND ($7::uuid IS NULL OR m.person_id = $7)
         AND ($8::text IS NULL OR m.role = $8)
         AND ($9::text IS NULL OR (lower(p.name), m.id) > (lower($9), $10::uuid))
       ORDER BY lower(p.name), m.id LIMIT $11`,
      [
        ...this.reader(actor),
        filter.programmeId ?? null,
        filter.cohortId ?? null,
        filter.personId ?? null,
        filter.role ?? null,
        name,
        id,
        page.limit + 1,
      ],
    );
    return toPage(rows, page.limit, (membership) => [membership.person.name, membership.id]);
  }

  /** @throws DomainError `not_found` when there is no such membership, or not for this reader */
  async read(actor: Actor, id: string): Promise<MembershipView> {
    const [membership] = await this.transaction.manager.query<MembershipView[]>(
      `${selection} AND m.id = $5`,
      [...this.reader(actor), id],
    );
    if (!membership) throw notFound();
    return membership;
  }

  private reader(actor: Actor): unknown[] {
    return [actor.personId, actor.is('admin'), actor.programmesAs(...roles), this.clock.today()];
  }
}
