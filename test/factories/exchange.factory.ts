import { newId } from '@app/platform';
import { buildCohort } from './cohort.factory.js';
import { buildMembership } from './membership.factory.js';
import { buildOrganisation, type BuiltOrganisation } from './organisation.factory.js';
import { buildPerson, type BuiltPerson } from './person.factory.js';
import { buildPartner, buildProgramme, type ProgrammeOverrides } from './programme.factory.js';
import type { Queryable } from './queryable.js';

/** A cohort with everybody who has a part in an exchange. */
export interface BuiltCast {
  readonly programmeId: string;
  readonly cohortId: string;
  readonly home: BuiltOrganisation;
  readonly host: BuiltOrganisation;
  readonly candidate: BuiltPerson;
  readonly homeSponsor: BuiltPerson;
  readonly hostSponsor: BuiltPerson;
  readonly office: BuiltPerson;
  readonly facilitator: BuiltPerson;
  readonly observer: BuiltPerson;
  /** Has no role in the programme. */
  readonly stranger: BuiltPerson;
}

/** Builds a programme of two partners, a cohort of 16 November 2020 – 15 May 2021, and the people in it. */
export async function buildCast(db: Queryable, programme: ProgrammeOverrides = {}): Promise<BuiltCast> {
  const { id: programmeId } = await buildProgramme(db, programme);
  const { id: cohortId } = await buildCohort(db, { programmeId });
  const home = await buildOrganisation(db);
  const host = await buildOrganisation(db);
  for (const { id } of [home, host]) await buildPartner(db, { programmeId, organisationId: id });
  const candidate = await buildPerson(db, { homeOrganisationId: home.id });
  await buildMembership(db, { personId: candidate.id, role: 'candidate', cohortId });
  const homeSponsor = await buildSponsor(db, programmeId, home.id);
  const hostSponsor = await buildSponsor(db, programmeId, host.id);
  const office = await buildPerson(db);
  await buildMembership(db, { personId: office.id, role: 'programme_office', programmeId });
  const facilitator = await buildPerson(db);
  await buildMembership(db, { personId: facilitator.id, role: 'facilitator', cohortId });
  const observer = await buildPerson(db);
  await buildMembership(db, { personId: observer.id, role: 'observer', programmeId });
  const stranger = await buildPerson(db);
  const people = { candidate, homeSponsor, hostSponsor, office, facilitator, observer, stranger };
  return { programmeId, cohortId, home, host, ...people };
}

/** Builds a sponsor of an organisation within a programme. */
export async function buildSponsor(
  db: Queryable,
  programmeId: string,
  organisationId: string,
): Promise<BuiltPerson> {
  const sponsor = await buildPerson(db, { homeOrganisationId: organisationId });
  await buildMembership(db, { personId: sponsor.id, role: 'sponsor', programmeId, organisationId });
  return sponsor;
}

/** Builds another candidate of the home organisation of a cast. */
export async function buildCandidate(db: Queryable, cast: BuiltCast, name?: string): Promise<BuiltPerson> {
  const candidate = await buildPerson(db, { homeOrganisationId: cast.home.id, ...(name && { name }) });
  await buildMembership(db, { personId: candidate.id, role: 'candidate', cohortId: cast.cohortId });
  return candidate;
}

/** What a test may decide about an exchange. */
export interface ExchangeOverrides {
  /** The people and organisations; a cast is built when it is not given. */
  readonly cast?: BuiltCast;
  readonly candidateId?: string;
  readonly state?: 'proposed' | 'agreed' | 'active' | 'completed' | 'ended_early' | 'cancelled';
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly closingReflection?: string | null;
}

/** An exchange that stands in the database, with the people in it. */
export interface BuiltExchange {
  readonly id: string;
  readonly cast: BuiltCast;
}

/**
 * Inserts an exchange from the home to the host organisation of a cast, 16 November 2020 – 15 May 2021 and
 * active unless told otherwise. It has no milestones; signed is every exchange that is not proposed.
 */
export async function buildExchange(
  db: Queryable,
  overrides: ExchangeOverrides = {},
): Promise<BuiltExchange> {
  const cast = overrides.cast ?? (await buildCast(db));
  const id = newId();
  const candidateId = overrides.candidateId ?? cast.candidate.id;
  const state = overrides.state ?? 'active';
  await db.query(
    `INSERT INTO exchange (id, version, cohort_id, candidate_id, home_organisation_id, host_organisation_id,
       home_sponsor_id, host_sponsor_id, host_position, learning_questions, starts_on, ends_on, state,
       agreement_version, closing_reflection, created_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, 'Unitmanager', '{"Hoe kijkt de ander?"}', $8, $9, $10, 1, $11,
       '2020-09-01T08:00:00Z')`,
    [
      id,
      cast.cohortId,
      candidateId,
      cast.home.id,
      cast.host.id,
      cast.homeSponsor.id,
      cast.hostSponsor.id,
      overrides.startsOn ?? '2020-11-16',
      overrides.endsOn ?? '2021-05-15',
      state,
      overrides.closingReflection ?? null,
    ],
  );
  if (state !== 'proposed' && state !== 'cancelled') {
    const parties = {
      candidate: candidateId,
      home_sponsor: cast.homeSponsor.id,
      host_sponsor: cast.hostSponsor.id,
    };
    for (const [party, personId] of Object.entries(parties))
      await buildSignature(db, { exchangeId: id, party, personId });
  }
  return { id, cast };
}

/** Inserts a standing signature under the first version of the agreement. */
export async function buildSignature(
  db: Queryable,
  { exchangeId, party, personId }: { exchangeId: string; party: string; personId: string },
): Promise<void> {
  await db.query(
    `INSERT INTO exchange_signature (id, exchange_id, party, agreement_version, person_id, signed_at)
     VALUES ($1, $2, $3, 1, $4, '2020-10-15T08:00:00Z')`,
    [newId(), exchangeId, party, personId],
  );
}

/** What a test may decide about a milestone. */
export interface MilestoneOverrides {
  readonly exchangeId: string;
  readonly key?: string;
  readonly dueOn?: string;
  readonly mandatory?: boolean;
  readonly status?: 'open' | 'done' | 'waived';
}

/** Inserts a milestone of an exchange: open, mandatory and due on 15 March 2021 unless told otherwise. @returns its id */
export async function buildMilestone(db: Queryable, overrides: MilestoneOverrides): Promise<string> {
  const id = newId();
  await db.query(
    `INSERT INTO milestone (id, version, exchange_id, position, key, title_nl, title_en, anchor, anchor_offset,
       mandatory, due_on, status)
     VALUES ($1, 1, $2, 0, $3, 'Gesprek', 'Conversation', 'exchange_start', 'P4M', $4, $5, $6)`,
    [
      id,
      overrides.exchangeId,
      overrides.key ?? 'conversation',
      overrides.mandatory ?? true,
      overrides.dueOn ?? '2021-03-15',
      overrides.status ?? 'open',
    ],
  );
  return id;
}
