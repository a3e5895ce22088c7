import {
  Clock,
  Configuration,
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
import type { Role } from '../access/roles.js';

/** Who is signed in, in which roles and scopes; with the names that the interface shows. */
export interface Profile {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly locale: Locale;
    readonly homeOrganisationId: string;
    readonly homeOrganisationName: string;
    readonly position: string | null;
  };
  readonly memberships: readonly {
    readonly id: string;
    readonly role: Role;
    readonly programmeId: string | null;
    readonly programmeName: string | null;
    readonly cohortId: string | null;
    readonly cohortName: string | null;
    readonly organisationId: string | null;
    readonly organisationName: string | null;
    readonly deputyFor: { readonly id: string; readonly name: string } | null;
  }[];
}

/** Somebody whom a visitor of the demo can be. */
export interface Persona {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly organisationName: string;
  /** The three that are offered first: a candidate, a sponsor and the programme office. */
  readonly highlight: boolean;
}

/** A mail that would have been sent. */
export interface KeptMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  /** The plain-text part. */
  readonly text: string;
  /** The headers that tell programs what kind of mail it is. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it brings an invitation for a calendar. */
  readonly hasCalendar: boolean;
  readonly keptAt: Date;
}

/** What the sign-in screens show. */
@Injectable()
export class SignInReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  async profile(actor: Actor): Promise<Profile> {
    const [person] = await this.transaction.manager.query<Profile['person'][]>(
      `SELECT p.id, p.name, p.email, p.locale, p.home_organisation_id AS "homeOrganisationId",
              o.name AS "homeOrganisationName", p.position
       FROM person p JOIN organisation o ON o.id = p.home_organisation_id WHERE p.id = $1`,
      [actor.personId],
    );
    if (!person) throw notFound();
    const memberships = await this.transaction.manager.query<Profile['memberships'][number][]>(
      `SELECT m.id, m.role, m.programme_id AS "programmeId", p.name AS "programmeName", m.cohort_id AS "cohortId",
              c.name AS "cohortName", m.organisation_id AS "organisationId", o.name AS "organisationName",
              CASE WHEN m.person_id <> $2 THEN jsonb_build_object('id', s.id, 'name', s.name) END AS "deputyFor"
       FROM membership m JOIN person s ON s.id = m.person_id
         LEFT JOIN programme p ON p.id = m.programme_id
         LEFT JOIN cohort c ON c.id = m.cohort_id
         LEFT JOIN organisation o ON o.id = m.organisation_id
       WHERE m.id = ANY ($1) ORDER BY m.id`,
      [actor.memberships.map((membership) => membership.id), actor.personId],
    );
    return { person, memberships };
  }

  /** Everybody whom a visitor of the demo can be. @throws DomainError `not_found` outside of the demo */
  async personas(): Promise<Persona[]> {
    this.demandDemo();
    return this.transaction.manager.query<Persona[]>(
      `WITH held AS (
         SELECT DISTINCT person_id, role FROM membership
         WHERE coalesce(starts_on, '-infinity') <= $1 AND coalesce(ends_on, 'infinity') >= $1),
       first_of_role AS (
         SELECT DISTINCT ON (role) role, person_id FROM held JOIN person ON person.id = held.person_id
         WHERE disabled_at IS NULL ORDER BY role, person.id)
       SELECT p.id AS "personId", p.name, p.email, array_agg(h.role ORDER BY h.role) AS roles, o.name AS "organisationName",
         EXISTS (SELECT FROM first_of_role f WHERE f.person_id = p.id AND f.role IN ('candidate', 'sponsor', 'programme_office'))
           AS highlight
       FROM person p JOIN held h ON h.person_id = p.id JOIN organisation o ON o.id = p.home_organisation_id
       WHERE p.disabled_at IS NULL GROUP BY p.id, o.name ORDER BY p.id LIMIT 200`,
      [this.clock.today()],
    );
  }

  /** The mails that would have been sent, newest first. @throws DomainError `not_found` outside of the demo */
  async keptMails(page: PageRequest): Promise<Page<KeptMail>> {
    this.demandDemo();
    const [keptAt, id] = readCursor(page.cursor, ['number', 'id']) ?? [null, null];
    const rows = await this.transaction.manager.query<KeptMail[]>(
      `SELECT id, recipient, subject, text, headers, calendar IS NOT NULL AS "hasCalendar", kept_at AS "keptAt"
       FROM kept_mail WHERE $1::bigint IS NULL OR (kept_at, id) < (to_timestamp($1::bigint / 1000.0), $2::uuid)
       ORDER BY kept_at DESC, id DESC LIMIT $3`,
      [keptAt, id, page.limit + 1],
    );
    return toPage(rows, page.limit, (mail) => [mail.keptAt.getTime(), mail.id]);
  }

  /** The HTML part of such a mail. @throws DomainError `not_found`, also outside of the demo */
  async keptHtml(id: string): Promise<string> {
    return (await this.keptParts(id)).html;
  }

  /** The calendar object that such a mail brings. @throws DomainError `not_found`, also outside of the demo */
  async keptCalendar(id: string): Promise<string> {
    const { calendar } = await this.keptParts(id);
    if (calendar === null) throw notFound();
    return calendar;
  }

  private async keptParts(id: string): Promise<{ html: string; calendar: string | null }> {
    this.demandDemo();
    const [mail] = await this.transaction.manager.query<{ html: string; calendar: string | null }[]>(
      `SELECT html, calendar FROM kept_mail WHERE id = $1`,
      [id],
    );
    if (!mail) throw notFound();
    return mail;
  }

  private demandDemo(): void {
    if (!this.configuration.DEMO) throw notFound();
  }
}
