import { ownSponsorships, personRef } from '@app/identity';
import { organisationRef } from '@app/programmes';

/*
 * The SQL of a summary. Parameters: `$1` the actor's scope, `$2` the language of the reader, `$3` today.
 * Tables: `p` the proposal, `g` its programme, `v` its current revision, `term` the earliest term of a missing verdict.
 */

const isMine = (thing: string): string => `EXISTS (
    SELECT FROM ${ownSponsorships}
    WHERE own."programmeId" = ${thing}.programme_id AND own."organisationId" = ${thing}.organisation_id)`;

/**
 * SQL: what is asked of the reader by proposals: rows (proposal_id, what, organisation_id, due_on).
 * @param proposals what follows FROM: rows of `proposal`, read as often as there are kinds of things
 * @param isNear what is known of the things of an organisation beforehand, with their alias: by that they are found sooner
 */
export function askedThings(proposals: string, isNear: (thing: string) => string = () => 'true'): string {
  return `
    SELECT asked.id AS proposal_id, 'verdict' AS what, r.organisation_id, r.due_on
    FROM ${proposals} AS asked JOIN proposal_review r ON r.proposal_id = asked.id AND r.round = asked.review_round
    WHERE asked.state = 'in_review' AND r.verdict IS NULL AND ${isMine('r')} AND ${isNear('r')}
    UNION ALL
    SELECT asked.id, 'confirmation', d.organisation_id, NULL
    FROM ${proposals} AS asked JOIN proposal_adoption d ON d.proposal_id = asked.id AND d.launch = asked.launch
    WHERE asked.state IN ('approved', 'in_pilot') AND d.confirmed_at IS NULL AND ${isMine('d')} AND ${isNear('d')}
    UNION ALL
    SELECT asked.id, 'check', k.organisation_id, k.due_on
    FROM ${proposals} AS asked JOIN adoption_check k ON k.proposal_id = asked.id AND k.launch = asked.launch
    WHERE asked.state = 'adopted' AND k.outcome IS NULL AND k.due_on <= $3::date + 7 AND ${isMine('k')} AND ${isNear('k')}
    UNION ALL
    SELECT asked.id, 'text', NULL, NULL
    FROM ${proposals} AS asked JOIN proposal_author a ON a.proposal_id = asked.id
    WHERE asked.state = 'changes_requested' AND a.person_id = ($1::jsonb ->> 'personId')::uuid
    UNION ALL
    SELECT asked.id, 'reviewers', NULL, NULL
    FROM ${proposals} AS asked
    WHERE asked.state = 'submitted' AND ($1::jsonb -> 'offices') ? asked.programme_id::text`;
}

/** What the proposal `p` asks of the reader. */
export const askedByThis = askedThings('(SELECT p.*)');

/** The same as a JSON list of `Awaited`, earliest term first. */
const awaiting = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('what', thing.what, 'dueOn', thing.due_on,
      'organisation', CASE WHEN o.id IS NOT NULL THEN ${organisationRef('o')} END)
    ORDER BY thing.due_on NULLS LAST, o.name), '[]')
  FROM (${askedByThis}) AS thing LEFT JOIN organisation o ON o.id = thing.organisation_id)`;

/** The tables of a summary. */
export const summarySources = `proposal p
  JOIN programme g ON g.id = p.programme_id
  JOIN proposal_revision v ON v.proposal_id = p.id AND v.number = p.revision
  CROSS JOIN LATERAL (
    SELECT min(r.due_on) AS due_on FROM proposal_review r
    WHERE p.state = 'in_review' AND r.proposal_id = p.id AND r.round = p.review_round AND r.verdict IS NULL
  ) AS term`;

/** SQL: the title of a chain step or a recommendation in the language of the reader. @param items the programme's list */
export function titleIn(items: string, key: string): string {
  return `(SELECT item ->> $2 FROM jsonb_array_elements(${items}) AS item WHERE item ->> 'key' = ${key})`;
}

/** SQL: affected organisations of a revision as a JSON list of `AffectedView`. @param list the revision's list */
export function affectedViews(list: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'part', entry ->> 'part',
      'organisation', ${organisationRef('o')}) ORDER BY place), '[]')
    FROM jsonb_array_elements(${list}) WITH ORDINALITY AS listed (entry, place)
    JOIN organisation o ON o.id = (entry ->> 'organisationId')::uuid)`;
}

/** The columns of a summary, but for the title of the state. */
export const summaryColumns = `
  p.id, p.version, p.cohort_id AS "cohortId", p.programme_id AS "programmeId", p.reference, p.title, p.state,
  p.state_since AS "stateSince", p.revision, p.shared_at IS NOT NULL AS "isShared",
  (SELECT jsonb_agg(${personRef('author')} ORDER BY a.position)
    FROM proposal_author a JOIN person author ON author.id = a.person_id WHERE a.proposal_id = p.id) AS authors,
  ${titleIn('g.chain_steps', 'v.chain_step')} AS "chainStepTitle",
  ${titleIn('g.recommendations', 'v.recommendation')} AS "recommendationTitle",
  ${affectedViews('v.affected_organisations')} AS "affectedOrganisations",
  term.due_on::text AS "dueOn", coalesce(term.due_on < $3::date, false) AS "isOverdue",
  p.wakes_on::text AS "wakesOn",
  (SELECT count(DISTINCT n.organisation_id)::integer FROM proposal_recognition n
    WHERE n.proposal_id = p.id) AS "recognitionCount",
  (SELECT count(*)::integer FROM proposal_comment c
    WHERE c.proposal_id = p.id AND c.removed_at IS NULL) AS "commentCount",
  ${awaiting} AS awaiting, p.changed_at AS "changedAt"`;
