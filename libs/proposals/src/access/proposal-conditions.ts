import { ownSponsorships } from '@app/identity';

/*
 * Conditions for the SQL of read models, with `p` for the proposal and the actor's scope (`actorScope`) as the
 * first parameter; they say in SQL what `proposalPolicy` says of one proposal.
 */

const isAuthor = `(($1::jsonb -> 'programmes') ? p.programme_id::text AND EXISTS (
    SELECT FROM proposal_author own WHERE own.proposal_id = p.id AND own.person_id = ($1::jsonb ->> 'personId')::uuid))`;

const isInCohort = `(($1::jsonb -> 'candidacies') ? p.cohort_id::text OR ($1::jsonb -> 'facilitated') ? p.cohort_id::text)`;

const isInvolved = `(($1::jsonb -> 'offices') ? p.programme_id::text OR EXISTS (
    SELECT FROM ${ownSponsorships} WHERE own."programmeId" = p.programme_id AND own."organisationId" IN (
      SELECT a.organisation_id FROM proposal_affected a WHERE a.proposal_id = p.id
      UNION ALL
      SELECT person.home_organisation_id FROM proposal_author author JOIN person ON person.id = author.person_id
      WHERE author.proposal_id = p.id)))`;

const isInProgramme = `(($1::jsonb -> 'observed') ? p.programme_id::text
    OR EXISTS (SELECT FROM ${ownSponsorships} WHERE own."programmeId" = p.programme_id))`;

/** The proposal may be seen. What is known without looking elsewhere is asked first. */
export const isVisible = `(
  (p.circle <> 'authors' AND ${isInCohort})
  OR (p.circle = 'programme' AND ${isInProgramme})
  OR (p.circle IN ('involved', 'programme') AND ${isInvolved})
  OR ${isAuthor})`;

/**
 * The proposal may be seen by somebody by this role of theirs: for many people at once what `isVisible` says of one actor.
 * @param holder alias of a row of `roleHolders` in the programme of `p`
 */
export function isVisibleBy(holder: string): string {
  return `(EXISTS (SELECT FROM proposal_author own WHERE own.proposal_id = p.id AND own.person_id = ${holder}.person_id)
    OR (p.circle <> 'authors' AND ${holder}.role IN ('candidate', 'facilitator') AND ${holder}.cohort_id = p.cohort_id)
    OR (p.circle IN ('involved', 'programme') AND (${holder}.role = 'programme_office'
      OR (${holder}.role = 'sponsor' AND ${holder}.organisation_id IN (
        SELECT a.organisation_id FROM proposal_affected a WHERE a.proposal_id = p.id
        UNION ALL
        SELECT person.home_organisation_id FROM proposal_author author JOIN person ON person.id = author.person_id
        WHERE author.proposal_id = p.id))))
    OR (p.circle = 'programme' AND ${holder}.role IN ('sponsor', 'observer')))`;
}
