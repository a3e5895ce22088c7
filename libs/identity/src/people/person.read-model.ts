import {
  Clock,
  containsText,
  notFound,
  type Page,
  type PageRequest,
  readCursor,
  toPage,
  Transaction,
} from '@app/platform';
import type { Locale } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { type Role, roles } from '../access/roles.js';
import { programmeParts } from './person-standing.js';
import { registersPeople } from './person.policy.js';

/** A person as the reader may see them. */
export interface PersonView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Null for who neither registers people nor is the person. */
  readonly email: string | null;
  readonly homeOrganisation: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly position: string | null;
  readonly locale: Locale;
  /** Null, too, for who neither registers people nor is the person. */
  readonly disabledAt: Date | null;
  /** Null, too, for who neither registers people nor is the person. */
  readonly lastSignedInAt: Date | null;
  /** The roles that have not ended, in the reader's own programmes; for an administrator and oneself all of them. */
  readonly memberships: readonly {
    readonly id: string;
    readonly role: Role;
    readonly programmeName: string | null;
    readonly cohortName: string | null;
    readonly organisationName: string | null;
  }[];
}

/** Which people are asked for. */
export interface PersonFilter {
  /** A part of the name, or for who registers people of the address, without regard to capitals and accents. */
  readonly q?: string | undefined;
  /** The home organisation. */
  readonly organisationId?: string | undefined;
  /** People with a role in this programme, now, later or before. */
  readonly programmeId?: string | undefined;
}

/** `$1` who reads, `$2` whether they register people, `$3` their programmes, `$4` whether administrator, `$5` today. */
const selection = `
  SELECT p.id, p.version, p.name, p.position, p.locale,
    CASE WHEN $2 OR p.id = $1 THEN p.email END AS email,
    CASE WHEN $2 OR p.id = $1 THEN p.disabled_at END AS "disabledAt",
    CASE WHEN $2 OR p.id = $1 THEN p.last_signed_in_at END AS "lastSignedInAt",
    jsonb_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name) AS "homeOrganisation",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'programmeName', programme.name,
       'cohortName', cohort.name, 'organisationName', organisation.name) ORDER BY m.id), '[]')
     FROM membership m
       LEFT JOIN programme ON programme.id = m.programme_id
       LEFT JOIN cohort ON cohort.id = m.cohort_id
       LEFT JOIN organisation ON organisation.id = m.organisation_id
     WHERE m.person_id = p.id AND coalesce(m.ends_on, 'infinity') >= $5
       AND ($4 OR p.id = $1 OR m.programme_id = ANY ($3))) AS memberships
  FROM person p JOIN organisation o ON o.id = p.home_organisation_id
  WHERE ($2::boolean OR p.id = $1 OR p.id IN (
    SELECT part.person_id FROM (${programmeParts}) part WHERE part.programme_id = ANY ($3)))`;

/** People as far as the reader may see them: the same circle as `personPolicy`, in SQL. */
@Injectable()
export class PersonReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The people that match, in order of their name. */
  async list(actor: Actor, filter: PersonFilter, page: PageRequest): Promise<Page<PersonView>> {
    const [name, id] = readCursor(page.cursor, ['text', 'id']) ?? [null, null];
    const rows = await this.transaction.manager.query<PersonView[]>(
      `${selection}
         AND ($6::text IS NULL OR ${containsText('p.name', '$6::text')} OR ($2 AND ${containsText('p.email', '$6::text')}))
         AND ($7::uuid IS NULL OR p.home_organisation_id = $7)
         AND ($8::uuid IS NULL OR p.id IN (
           SELECT part.person_id FROM (${programmeParts}) part
           WHERE part.programme_id = $8 AND ($4 OR part.programme_id = ANY ($3))))
         AND ($9::text IS NULL OR (lower(p.name), p.id) > (lower($9), $10::uuid))
       ORDER BY lower(p.name), p.id LIMIT $11`,
      [
        ...this.reader(actor),
        filter.q || null,
        filter.organisationId ?? null,
        filter.programmeId ?? null,
        name,
        id,
        page.limit + 1,
      ],
    );
    return toPage(rows, page.limit, (person) => [person.name, person.id]);
  }

  /** @throws DomainError `not_found` when there is no such person, or not for this reader */
  async read(actor: Actor, id: string): Promise<PersonView> {
    const [person] = await this.transaction.manager.query<PersonView[]>(`${selection} AND p.id = $6`, [
      ...this.reader(actor),
      id,
    ]);
    if (!person) throw notFound();
    return person;
  }

  private reader(actor: Actor): unknown[] {
    return [
      actor.personId,
      registersPeople(actor),
      actor.programmesAs(...roles),
      actor.is('admin'),
      this.clock.today(),
    ];
  }
}
