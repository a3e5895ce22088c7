import type { IsoDate } from '@app/calendar';
import { type Actor, roles } from '@app/identity';
import { notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { PartnerRole, ProgrammeContents, ProgrammeKind } from './programme-contents.js';
import { type ProgrammeAction, programmePolicy } from './programme.policy.js';

/** A cohort as its programme names it. */
export interface CohortLine {
  readonly id: string;
  readonly name: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** A programme in a list. */
export interface ProgrammeSummaryView {
  readonly id: string;
  readonly version: number;
  readonly kind: ProgrammeKind;
  readonly name: string;
  readonly theme: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly cohorts: CohortLine[];
}

/** A partner with the name of its organisation. */
export interface PartnerLine {
  readonly organisation: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly role: PartnerRole;
}

/** A programme with everything that people decide about it, and what the reader may do. */
export interface ProgrammeView extends Omit<ProgrammeContents, 'partners'> {
  readonly id: string;
  readonly version: number;
  readonly partners: PartnerLine[];
  readonly cohorts: CohortLine[];
  readonly permissions: ProgrammeAction[];
}

const summaryColumns = `
  p.id, p.version, p.kind, p.name, p.theme, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on)
     ORDER BY c.starts_on, c.id), '[]') FROM cohort c WHERE c.programme_id = p.id) AS cohorts`;

const detailColumns = `
  p.goal, p.time_zone AS "timeZone", p.recommendations, p.chain_steps AS "chainSteps",
  jsonb_build_object('intervisionRetentionWeeks', 6, 'secondFactorRequired', false) || p.settings AS settings,
  p.milestone_template AS "milestoneTemplate",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('role', pp.role,
     'organisation', jsonb_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name)) ORDER BY o.name), '[]')
   FROM programme_partner pp JOIN organisation o ON o.id = pp.organisation_id
   WHERE pp.programme_id = p.id) AS partners`;

/** The programmes in which the reader has a role; an admin reads all. `$1` is admin, `$2` their programmes. */
const mine = `($1::boolean OR p.id = ANY ($2::uuid[]))`;

/** Reads programmes for somebody. */
@Injectable()
export class ProgrammeReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** The programmes that the actor may read, by name. @throws DomainError `request.invalid` for a wrong cursor */
  async list(actor: Actor, { limit, cursor }: PageRequest): Promise<Page<ProgrammeSummaryView>> {
    const [name = null, id = null] = readCursor(cursor, ['text', 'id']) ?? [];
    const rows = await this.transaction.manager.query<ProgrammeSummaryView[]>(
      `SELECT ${summaryColumns} FROM programme p
       WHERE ${mine} AND ($3::text IS NULL OR (p.name, p.id) > ($3::text, $4::uuid))
       ORDER BY p.name, p.id LIMIT $5`,
      [...readerOf(actor), name, id, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.name, row.id]);
  }

  /** One programme. @throws DomainError `not_found`, also when it is not the actor's to see */
  async read(actor: Actor, id: string): Promise<ProgrammeView> {
    const [row] = await this.transaction.manager.query<Omit<ProgrammeView, 'permissions'>[]>(
      `SELECT ${summaryColumns}, ${detailColumns} FROM programme p WHERE ${mine} AND p.id = $3`,
      [...readerOf(actor), id],
    );
    if (!row) throw notFound();
    return { ...row, permissions: programmePolicy.permissions(actor, row) };
  }
}

function readerOf(actor: Actor): [boolean, string[]] {
  return [actor.is('admin'), actor.programmesAs(...roles)];
}
