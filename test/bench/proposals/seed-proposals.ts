import { candidatesPerCohort } from './seed-programmes.js';

const texts = `
  CREATE UNLOGGED TABLE bench.text AS
  SELECT kind, n, words, to_tsvector('dutch', words) AS stems
  FROM (VALUES ('title', 5), ('sentence', 10)) AS sort (kind, length), generate_series(0, 1023) AS n,
    LATERAL (
      SELECT string_agg($words[1 + floor(cardinality($words) * power(draw, 3))::integer], ' ') AS words
      FROM generate_series(1, length) AS place,
        LATERAL (SELECT (hashint8extended(n * 100 + place, length) & 1048575) / 1048576.0 AS draw) AS drawn
    ) AS written;

  INSERT INTO proposal_word (word)
  SELECT DISTINCT word FROM bench.text, unnest(tsvector_to_array(to_tsvector('simple', words))) AS word
  WHERE length(word) >= 4;
`;

/** How many of 1,024 are in a state. */
const states = {
  idea: 150,
  submitted: 50,
  in_review: 200,
  changes_requested: 80,
  approved: 100,
  in_pilot: 100,
  adopted: 180,
  lapsed: 20,
  parked: 40,
  declined: 40,
  withdrawn: 34,
  merged: 30,
};

/** The states, each as often as it is drawn of 1,024. */
const drawnStates = Object.entries(states).flatMap(([state, often]) => Array<string>(often).fill(state));

/** What everything about a proposal follows from; those after the last of `$count` are there to be written to. */
const outlines = `
  CREATE UNLOGGED TABLE bench.outline AS
  SELECT drawn.*, bench.programme(cohort) AS programme, bench.id('proposal', n, at) AS id,
    bench.id('cohort', cohort) AS cohort_id, bench.id('programme', bench.programme(cohort)) AS programme_id,
    bench.id('candidate', cohort * ${candidatesPerCohort} + author) AS author_id,
    CASE WHEN state IN ('idea', 'submitted', 'withdrawn', 'merged') THEN 0 ELSE 1 END AS round,
    ARRAY(SELECT bench.partner(bench.programme(cohort), place) FROM unnest(places) WITH ORDINALITY AS p (place, o)
      ORDER BY o) AS organisations
  FROM (
    SELECT n, n > $count AS is_target, CASE WHEN n > $count THEN $cohorts ELSE (n - 1) % ($cohorts - 1) + 1 END AS cohort,
      date_trunc('milliseconds', now() - interval '700 days' * greatest(0.001, ($count - n) / $count::float8)) AS at,
      CASE WHEN n > $count THEN 'in_review' ELSE ($states)[1 + bench.chance(n, 1)] END AS state,
      CASE WHEN n > $count THEN 1 ELSE 1 + (bench.chance(n, 7) < 400)::integer + (bench.chance(n, 7) < 150)::integer END
        AS revision,
      bench.chance(n, 6) % ${candidatesPerCohort} AS author,
      CASE WHEN n > $count THEN ARRAY[0, 3, 7]
        ELSE ARRAY[bench.chance(n, 5) % 12, (bench.chance(n, 5) + 3) % 12, (bench.chance(n, 5) + 7) % 12] END AS places
    FROM generate_series(1, $count + $targets) AS n
  ) AS drawn;
  ANALYZE bench.outline;
`;

const proposals = `
  INSERT INTO proposal (id, version, programme_id, cohort_id, reference, state, state_since, circle, parked_from, wakes_on,
    merged_into_id, shared_at, submitted_at, revision, judged_revision, review_round, launch, title, search, created_by,
    created_at, changed_at)
  SELECT o.id, 1, programme_id, cohort_id, CASE WHEN state <> 'idea' AND NOT is_target THEN to_char(at, 'YYYY-') || o.n END, state, at,
    CASE WHEN state IN ('approved', 'in_pilot', 'adopted', 'lapsed') THEN 'programme'
      WHEN state <> 'idea' THEN 'involved' WHEN bench.chance(o.n, 8) < 512 THEN 'cohort' ELSE 'authors' END,
    CASE WHEN state = 'parked' THEN 'in_review' END, CASE WHEN state = 'parked' THEN current_date + 30 END,
    CASE WHEN state = 'merged' THEN (SELECT id FROM bench.outline WHERE n = 1) END, at, CASE WHEN state <> 'idea' THEN at END,
    revision, CASE WHEN round > 0 THEN revision END, round, 1, t.words,
    setweight(t.stems, 'A') || setweight(s1.stems || s2.stems || s3.stems, 'B') || setweight(s4.stems, 'C'),
    author_id, at, at
  FROM bench.outline o
  JOIN bench.text t ON t.kind = 'title' AND t.n = bench.chance(o.n, 20)
  JOIN bench.text s1 ON s1.kind = 'sentence' AND s1.n = bench.chance(o.n, 21)
  JOIN bench.text s2 ON s2.kind = 'sentence' AND s2.n = bench.chance(o.n, 22)
  JOIN bench.text s3 ON s3.kind = 'sentence' AND s3.n = bench.chance(o.n, 23)
  JOIN bench.text s4 ON s4.kind = 'sentence' AND s4.n = bench.chance(o.n, 24);

  INSERT INTO proposal_revision (proposal_id, number, author_id, at, title, problem, change, expected_effect, legal_frame,
    chain_step, affected_organisations)
  SELECT o.id, number, author_id, at, t.words, s1.words || '. ' || s2.words, s3.words, s4.words, '', 'report',
    jsonb_build_array(jsonb_build_object('organisationId', bench.id('organisation', organisations[1]), 'part', 'acts'),
      jsonb_build_object('organisationId', bench.id('organisation', organisations[2]), 'part', 'acts'),
      jsonb_build_object('organisationId', bench.id('organisation', organisations[3]), 'part', 'informed'))
  FROM bench.outline o CROSS JOIN generate_series(1, o.revision) AS number
  JOIN bench.text t ON t.kind = 'title' AND t.n = bench.chance(o.n, 20)
  JOIN bench.text s1 ON s1.kind = 'sentence' AND s1.n = bench.chance(o.n, 21)
  JOIN bench.text s2 ON s2.kind = 'sentence' AND s2.n = bench.chance(o.n, 22)
  JOIN bench.text s3 ON s3.kind = 'sentence' AND s3.n = bench.chance(o.n, 23)
  JOIN bench.text s4 ON s4.kind = 'sentence' AND s4.n = bench.chance(o.n, 24);
`;

const involved = `
  INSERT INTO proposal_author (proposal_id, person_id, position, joined_at)
  SELECT id, author_id, 1, at FROM bench.outline
  UNION ALL
  SELECT id, bench.id('candidate', cohort * ${candidatesPerCohort} + (author + 3) % ${candidatesPerCohort}), 2, at
  FROM bench.outline WHERE bench.chance(n, 9) < 256 AND NOT is_target;

  INSERT INTO proposal_follower (proposal_id, person_id, because, since)
  SELECT proposal_id, person_id, 'author', joined_at FROM proposal_author;

  INSERT INTO proposal_affected (proposal_id, organisation_id, part, position)
  SELECT id, bench.id('organisation', organisations[place]), CASE WHEN place < 3 THEN 'acts' ELSE 'informed' END, place
  FROM bench.outline, generate_series(1, 3) AS place;

  INSERT INTO proposal_review (proposal_id, programme_id, round, organisation_id, part, revision, asked_at, due_on, verdict, motivation,
    given_by, given_at)
  SELECT id, programme_id, 1, bench.id('organisation', organisations[place]), 'acts', revision, at,
    CASE WHEN state = 'in_review' THEN current_date - 5 + bench.chance(n, 10) % 20 ELSE at::date + 14 END, verdict,
    CASE WHEN verdict IS NOT NULL THEN 'Dat past bij hoe wij werken.' END,
    CASE WHEN verdict IS NOT NULL THEN bench.id('sponsor', programme * 12 + places[place]) END,
    CASE WHEN verdict IS NOT NULL THEN at END
  FROM bench.outline, generate_series(1, 2) AS place,
    LATERAL (SELECT CASE
      WHEN is_target OR state = 'parked' OR state = 'in_review' AND (place = 2 OR bench.chance(n, 11) < 600) THEN NULL
      WHEN place = 1 AND state = 'changes_requested' THEN 'request_changes'
      WHEN place = 1 AND state = 'declined' THEN 'decline' ELSE 'approve' END AS verdict) AS given
  WHERE round > 0;
`;

const story = `
  INSERT INTO proposal_transition (id, proposal_id, action, from_state, to_state, actor_id, at, revision, detail)
  SELECT bench.id('transition', n * 8 + place, at), id, action, 'idea', state, author_id, at, revision, '{}'
  FROM bench.outline, unnest((CASE WHEN round = 0 THEN ARRAY['note_idea', 'submit']
    ELSE ARRAY['note_idea', 'submit', 'start_review', 'give_verdict', 'give_verdict'] END)) WITH ORDINALITY
    AS step (action, place);

  INSERT INTO proposal_comment (id, version, proposal_id, author_id, body, mentioned_ids, written_at)
  SELECT bench.id('comment', n, at), 1, id, author_id, 'Zo deden wij het ook, en dat werkte.', '{}', at
  FROM bench.outline WHERE bench.chance(n, 12) < 512;

  INSERT INTO proposal_recognition (proposal_id, person_id, organisation_id, at)
  SELECT id, bench.id('sponsor', programme * 12 + places[3]), bench.id('organisation', organisations[3]), at
  FROM bench.outline WHERE bench.chance(n, 13) < 300;

  INSERT INTO proposal_pilot (id, version, proposal_id, number, owner_id, organisation_ids, starts_on, ends_on, measure,
    state, outcome, evaluation, evaluated_by, evaluated_at, created_at)
  SELECT bench.id('pilot', n, at), 1, id, 1, author_id, ARRAY[bench.id('organisation', organisations[1])], at::date,
    at::date + 60, 'Antwoord binnen een dag', CASE state WHEN 'in_pilot' THEN 'running' ELSE 'ended' END,
    CASE state WHEN 'in_pilot' THEN NULL ELSE 'succeeded' END, CASE state WHEN 'in_pilot' THEN NULL ELSE 'Het werkt.' END,
    author_id, CASE state WHEN 'in_pilot' THEN NULL ELSE at END, at
  FROM bench.outline WHERE state IN ('in_pilot', 'adopted', 'lapsed');

  INSERT INTO proposal_adoption (id, version, proposal_id, programme_id, launch, organisation_id, owner_id, anchor, anchored_in,
    effective_on, confirmed_by, confirmed_at, created_at)
  SELECT bench.id('adoption', n * 2 + place, at), 1, id, programme_id, 1, bench.id('organisation', organisations[place]),
    bench.id('sponsor', programme * 12 + places[place]), 'protocol', 'Werkafspraken', at::date,
    CASE WHEN state <> 'in_pilot' THEN bench.id('sponsor', programme * 12 + places[place]) END,
    CASE WHEN state <> 'in_pilot' THEN at END, at
  FROM bench.outline, generate_series(1, 2) AS place WHERE state IN ('in_pilot', 'adopted', 'lapsed');

  INSERT INTO adoption_check (id, version, proposal_id, programme_id, launch, organisation_id, due_on, created_at)
  SELECT bench.id('check', n * 16 + months / 3 * 2 + place, at), 1, id, programme_id, 1, bench.id('organisation', organisations[place]),
    current_date + months * 30 - bench.chance(n, 14) / 8, at
  FROM bench.outline, generate_series(1, 2) AS place, unnest(ARRAY[3, 6, 12]) AS months WHERE state = 'adopted';
`;

/**
 * SQL that seeds proposals with everything about them: about two revisions, three organisations, two reviews and four
 * lines of history each. Each statement fills one table.
 * @param cohorts how many there are; all but the last share `count` proposals, the last has `targets` in review
 * @param words the most frequent first
 */
export function proposalsSql(size: {
  count: number;
  targets: number;
  cohorts: number;
  words: readonly string[];
}): string {
  const values: Readonly<Record<string, string>> = {
    $count: String(size.count),
    $targets: String(size.targets),
    $cohorts: String(size.cohorts),
    $words: `('{${size.words.join(',')}}'::text[])`,
    $states: `'{${drawnStates.join(',')}}'::text[]`,
  };
  return [texts, outlines, proposals, involved, story]
    .join('')
    .replace(/\$[a-z]+/g, (name) => values[name] ?? name);
}
