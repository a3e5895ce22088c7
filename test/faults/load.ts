import type { DataSource } from 'typeorm';
import { buildCast } from '../factories/exchange.factory.js';
import type { MailSink } from '../setup/mail-sink.js';

/** Reminders that fall due one after the other. */
export interface Load {
  readonly count: number;
  /** The instant of the first, and how much later the last one is, in milliseconds. */
  readonly from: Date;
  readonly during: number;
}

/** About as many candidates as a real cohort has. */
const cohortSize = 20;

const people = `
  INSERT INTO person (id, version, name, email, home_organisation_id, locale, created_at)
  SELECT gen_random_uuid(), 1, 'Kandidaat ' || n, 'kandidaat.' || n || '@organisatie.example', $1, 'nl', $3
  FROM generate_series(1, $2::int) AS n`;

const cohorts = `
  INSERT INTO cohort (id, version, programme_id, name, starts_on, ends_on, created_at)
  SELECT gen_random_uuid(), 1, $1, 'Groep ' || n, '2020-11-16', '2021-05-15', '2020-09-01T08:00:00Z'
  FROM generate_series(1, $2::int) AS n`;

/** As many candidates in each cohort. */
const memberships = `
  WITH c AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS many FROM cohort
    WHERE name LIKE 'Groep %')
  INSERT INTO membership (id, version, person_id, role, cohort_id, programme_id, created_at)
  SELECT gen_random_uuid(), 1, p.id, 'candidate', c.id, $1, p.created_at
  FROM (SELECT id, created_at, row_number() OVER (ORDER BY id) AS n FROM person WHERE email LIKE 'kandidaat.%') AS p
  JOIN c ON c.n = p.n % c.many`;

const exchanges = `
  INSERT INTO exchange (id, version, cohort_id, candidate_id, home_organisation_id, host_organisation_id,
    home_sponsor_id, host_sponsor_id, host_position, learning_questions, starts_on, ends_on, state, agreement_version,
    created_at)
  SELECT gen_random_uuid(), 1, m.cohort_id, p.id, $1, $2, $3, $4, 'Unitmanager', '{"Hoe kijkt de ander?"}', '2021-05-03',
    '2021-05-14', 'proposed', 1, $5::timestamptz + row_number() OVER (ORDER BY p.id) * $6::float * interval '1 ms'
  FROM person p JOIN membership m ON m.person_id = p.id WHERE p.email LIKE 'kandidaat.%'`;

const signatures = `
  INSERT INTO exchange_signature (id, exchange_id, party, agreement_version, person_id, signed_at)
  SELECT gen_random_uuid(), e.id, s.party, 1, s.person_id, '2021-02-01T08:00:00Z'
  FROM exchange e CROSS JOIN LATERAL
    (VALUES ('home_sponsor', e.home_sponsor_id), ('host_sponsor', e.host_sponsor_id)) AS s (party, person_id)`;

/**
 * Inserts exchanges that wait for the signature of their candidate alone. Each candidate is asked for it once, at the
 * instant at which the exchange was proposed, so that the address of a mail tells which reminder it is.
 */
export async function buildLoad(database: DataSource, { count, from, during }: Load): Promise<void> {
  const cast = await buildCast(database, { settings: { quietHours: ['00:00', '00:00'] } });
  await database.query(people, [cast.home.id, count, '2021-01-04T09:00:00Z']);
  await database.query(cohorts, [cast.programmeId, Math.ceil(count / cohortSize)]);
  await database.query(memberships, [cast.programmeId]);
  await database.query(exchanges, [
    ...[cast.home.id, cast.host.id, cast.homeSponsor.id, cast.hostSponsor.id],
    ...[from, during / count],
  ]);
  await database.query(signatures);
}

/** How many of the reminders are planned, and how many are sent by mail as far as the database knows. */
export async function progress(
  database: DataSource,
): Promise<{ readonly planned: number; readonly mailed: number }> {
  const [row] = await database.query<[{ planned: number; mailed: number }]>(`
    SELECT (SELECT count(*)::int FROM reminder WHERE step = 'asked') AS planned,
      (SELECT count(*)::int FROM reminder r JOIN notification n ON n.reminder_id = r.id
        JOIN outgoing_mail m ON m.id = n.id WHERE r.state = 'sent' AND m.sent_at IS NOT NULL) AS mailed`);
  return row;
}

/** What arrived: by recipient the Message-IDs of everything that they got. */
export function arrived(sinks: readonly MailSink[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const message of sinks.flatMap(({ messages }) => messages)) {
    const recipient = headerOf(message, 'To');
    found.set(recipient, [...(found.get(recipient) ?? []), headerOf(message, 'Message-ID')]);
  }
  return found;
}

function headerOf(message: string, name: string): string {
  const value = new RegExp(`^${name}: (?:.*<)?([^\\s<>]+)>?\\r?$`, 'mi').exec(message)?.[1];
  if (value === undefined) throw new Error(`A mail has no ${name}.`);
  return value;
}
