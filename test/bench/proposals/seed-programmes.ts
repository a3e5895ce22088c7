import { defaultChainSteps, defaultMilestoneTemplate, defaultSettings } from '@app/programmes';

/** How many cohorts a programme has, candidates a cohort, and partners a programme. */
export const cohortsPerProgramme = 10;
export const candidatesPerCohort = 10;
const partnersPerProgramme = 12;
const organisations = 60;
/** How often a sponsor was away, with somebody who stood in. */
const absencesPerSponsor = 10;

/*
 * Ids are made from what a thing is and its number, so that every statement knows the ids that another one wrote; like
 * those of the product they begin with the moment at which the thing was made.
 */
const functions = `
  CREATE SCHEMA bench;
  CREATE FUNCTION bench.id(kind text, number bigint, at timestamptz DEFAULT '2024-09-01Z') RETURNS uuid
  LANGUAGE sql STABLE RETURN (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7'
    || substr(md5(kind), 1, 3) || '8' || lpad(to_hex(number), 15, '0'))::uuid;
  CREATE FUNCTION bench.partner(programme bigint, place bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE RETURN (programme * 7 + place % ${partnersPerProgramme} * 5) % ${organisations} + 1;
  CREATE FUNCTION bench.chance(number bigint, what integer) RETURNS integer
  LANGUAGE sql IMMUTABLE RETURN (hashint8extended(number, what) & 1023)::integer;
`;

const everybody = `
  INSERT INTO organisation (id, version, name, short_name, kind, created_at)
  SELECT bench.id('organisation', n), 1, 'Organisatie ' || n, 'O' || n, 'partner', '2024-09-01Z'
  FROM generate_series(1, ${organisations}) AS n;

  INSERT INTO programme (id, version, kind, name, theme, goal, starts_on, ends_on, time_zone, recommendations, chain_steps,
    settings, milestone_template, created_at)
  SELECT bench.id('programme', g), 1, 'trading_places', 'Programma ' || g, 'Huiselijk geweld', 'Beter samenwerken',
    current_date - 800, current_date + 800, 'Europe/Amsterdam', '[]', $chainSteps, $settings, $template, '2024-09-01Z'
  FROM generate_series(1, $programmes) AS g;

  INSERT INTO programme_partner (programme_id, organisation_id, role)
  SELECT bench.id('programme', g), bench.id('organisation', bench.partner(g, j)), 'participant'
  FROM generate_series(1, $programmes) AS g, generate_series(0, ${partnersPerProgramme - 1}) AS j;

  INSERT INTO cohort (id, version, programme_id, name, starts_on, ends_on, created_at)
  SELECT bench.id('cohort', c), 1, bench.id('programme', bench.programme(c)), 'Lichting ' || c, current_date - 90,
    current_date + 90, '2024-09-01Z'
  FROM generate_series(1, $cohorts) AS c;

  CREATE TEMPORARY TABLE somebody AS
    SELECT 'office' AS kind, g AS number, 'programme_office' AS role, g AS programme, NULL::bigint AS cohort, 0::bigint AS place
    FROM generate_series(1, $programmes) AS g
    UNION ALL
    SELECT 'observer', g, 'observer', g, NULL, 1 FROM generate_series(1, $programmes) AS g
    UNION ALL
    SELECT 'sponsor', g * ${partnersPerProgramme} + j, 'sponsor', g, NULL, j
    FROM generate_series(1, $programmes) AS g, generate_series(0, ${partnersPerProgramme - 1}) AS j
    UNION ALL
    SELECT 'facilitator', c, 'facilitator', bench.programme(c), c, 2 FROM generate_series(1, $cohorts) AS c
    UNION ALL
    SELECT 'candidate', c * ${candidatesPerCohort} + k, 'candidate', bench.programme(c), c, k
    FROM generate_series(1, $cohorts) AS c, generate_series(0, ${candidatesPerCohort - 1}) AS k;

  INSERT INTO person (id, version, name, email, home_organisation_id, locale, created_at)
  SELECT bench.id(kind, number), 1, initcap(kind) || ' ' || number, kind || '.' || number || '@organisatie.example',
    bench.id('organisation', bench.partner(programme, place)), 'nl', '2024-09-01Z'
  FROM somebody;

  INSERT INTO membership (id, version, person_id, role, programme_id, cohort_id, organisation_id, created_at)
  SELECT bench.id('membership ' || kind, number), 1, bench.id(kind, number), role, bench.id('programme', programme),
    CASE WHEN cohort IS NOT NULL THEN bench.id('cohort', cohort) END,
    CASE WHEN role = 'sponsor' THEN bench.id('organisation', bench.partner(programme, place)) END, '2024-09-01Z'
  FROM somebody;

  -- Nobody stands in for anybody today, so that everyone has their own rights only.
  INSERT INTO deputy (id, sponsor_membership_id, person_id, starts_on, ends_on, created_at)
  SELECT bench.id('deputy', number * ${absencesPerSponsor} + absence), bench.id('membership sponsor', number),
    bench.id('observer', programme), current_date - absence * 60, current_date - absence * 60 + 20, '2024-09-01Z'
  FROM somebody, generate_series(1, ${absencesPerSponsor}) AS absence WHERE kind = 'sponsor';
`;

const exchanges = `
  INSERT INTO exchange (id, version, cohort_id, candidate_id, home_organisation_id, host_organisation_id, home_sponsor_id,
    host_sponsor_id, host_position, learning_questions, starts_on, ends_on, state, agreement_version, created_at)
  SELECT bench.id('exchange', c * ${candidatesPerCohort} + k), 1, bench.id('cohort', c),
    bench.id('candidate', c * ${candidatesPerCohort} + k), bench.id('organisation', bench.partner(bench.programme(c), k)),
    bench.id('organisation', bench.partner(bench.programme(c), k + 1)),
    bench.id('sponsor', bench.programme(c) * ${partnersPerProgramme} + k),
    bench.id('sponsor', bench.programme(c) * ${partnersPerProgramme} + (k + 1) % ${partnersPerProgramme}), 'Unitmanager',
    '{"Hoe kijkt de ander?"}', current_date - 90, current_date + 90, CASE WHEN k = 0 THEN 'proposed' ELSE 'active' END, 1,
    '2024-09-01Z'
  FROM generate_series(1, $cohorts) AS c, generate_series(0, ${candidatesPerCohort - 1}) AS k;

  INSERT INTO exchange_signature (id, exchange_id, party, agreement_version, person_id, signed_at)
  SELECT bench.id('signature ' || party, row_number() OVER ()), e.id, party, 1,
    CASE party WHEN 'candidate' THEN e.candidate_id WHEN 'home_sponsor' THEN e.home_sponsor_id ELSE e.host_sponsor_id END,
    '2024-10-01Z'
  FROM exchange e, unnest(ARRAY['candidate', 'home_sponsor', 'host_sponsor']) AS party WHERE e.state <> 'proposed';

  INSERT INTO milestone (id, version, exchange_id, position, key, title_nl, title_en, anchor, anchor_offset, mandatory,
    due_on, status, done_on)
  SELECT bench.id('milestone', row_number() OVER ()), 1, e.id, place, t.key, t.nl, t.en, t.anchor, t."offset", t.mandatory,
    e.starts_on + place::integer * 16 - 20, CASE WHEN place < 5 THEN 'done' ELSE 'open' END,
    CASE WHEN place < 5 THEN e.starts_on + place::integer * 16 - 20 END
  FROM exchange e, jsonb_array_elements($template) WITH ORDINALITY AS listed (item, place),
    jsonb_to_record(listed.item) AS t (key text, nl text, en text, anchor text, "offset" text, mandatory boolean);
`;

/** SQL that seeds organisations, programmes with everybody in them, cohorts, exchanges and milestones. */
export function programmesSql(cohorts: number): string {
  const values: Readonly<Record<string, string>> = {
    $programmes: String(Math.ceil(cohorts / cohortsPerProgramme)),
    $cohorts: String(cohorts),
    $chainSteps: json(defaultChainSteps),
    $settings: json(defaultSettings),
    $template: json(defaultMilestoneTemplate),
  };
  const ofCohort = `CREATE FUNCTION bench.programme(cohort bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE RETURN (cohort - 1) / ${cohortsPerProgramme} + 1;`;
  return `${functions}${ofCohort}${everybody}${exchanges}`.replace(
    /\$[a-zA-Z]+/g,
    (name) => values[name] ?? name,
  );
}

function json(value: unknown): string {
  return `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
}
