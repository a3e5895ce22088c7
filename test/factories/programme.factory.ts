import {
  defaultChainSteps,
  defaultMilestoneTemplate,
  defaultSettings,
  type MilestoneTemplate,
  type PartnerRole,
  type ProgrammeSettings,
} from '@app/programmes';
import { newId } from '@app/platform';
import type { Queryable } from './queryable.js';

/** What a test may decide about a programme. */
export interface ProgrammeOverrides {
  readonly id?: string;
  readonly kind?: 'trading_places' | 'wisselstage';
  readonly name?: string;
  readonly theme?: string;
  readonly goal?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly timeZone?: string;
  readonly settings?: Partial<ProgrammeSettings>;
  readonly milestoneTemplate?: readonly MilestoneTemplate[];
  /** Existing organisations; none unless given. */
  readonly partners?: readonly { organisationId: string; role?: PartnerRole }[];
}

/** A programme that stands in the database. */
export interface BuiltProgramme {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

let number = 0;

/**
 * Inserts a programme: 1 September 2020 up to and including 30 November 2021, with the default template and
 * settings and without partners, unless told otherwise.
 */
export async function buildProgramme(
  db: Queryable,
  overrides: ProgrammeOverrides = {},
): Promise<BuiltProgramme> {
  number += 1;
  const programme = {
    id: overrides.id ?? newId(),
    name: overrides.name ?? `Trading Places ${number}`,
    startsOn: overrides.startsOn ?? '2020-09-01',
    endsOn: overrides.endsOn ?? '2021-11-30',
  };
  await db.query(
    `INSERT INTO programme (id, version, kind, name, theme, goal, starts_on, ends_on, time_zone, recommendations,
       chain_steps, settings, milestone_template, created_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, '[]', $9, $10, $11, '2020-09-01T08:00:00Z')`,
    [
      programme.id,
      overrides.kind ?? 'trading_places',
      programme.name,
      overrides.theme ?? 'Huiselijk geweld',
      overrides.goal ?? 'Beter samenwerken',
      programme.startsOn,
      programme.endsOn,
      overrides.timeZone ?? 'Europe/Amsterdam',
      JSON.stringify(defaultChainSteps),
      JSON.stringify({ ...defaultSettings, ...overrides.settings }),
      JSON.stringify(overrides.milestoneTemplate ?? defaultMilestoneTemplate),
    ],
  );
  for (const partner of overrides.partners ?? [])
    await buildPartner(db, { programmeId: programme.id, ...partner });
  return programme;
}

/** Makes an existing organisation a partner of an existing programme; a participant unless told otherwise. */
export async function buildPartner(
  db: Queryable,
  partner: { programmeId: string; organisationId: string; role?: PartnerRole },
): Promise<void> {
  await db.query(`INSERT INTO programme_partner (programme_id, organisation_id, role) VALUES ($1, $2, $3)`, [
    partner.programmeId,
    partner.organisationId,
    partner.role ?? 'participant',
  ]);
}
