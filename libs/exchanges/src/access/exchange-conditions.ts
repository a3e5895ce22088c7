import { ownSponsorships } from '@app/identity';

/*
 * Conditions for the SQL of read models, with `e` for the exchange, `c` for its cohort and the actor's scope
 * (`actorScope`) as the first parameter; they say in SQL what `exchangePolicy` says of one exchange.
 */

/** The exchange may be seen. */
export const isVisible = `($1::jsonb -> 'programmes') ? c.programme_id::text`;

const isOwnCandidacy = `(e.candidate_id::text = $1::jsonb ->> 'personId' AND ($1::jsonb -> 'candidacies') ? e.cohort_id::text)`;

/** The details of the exchange may be seen. */
export const showsDetails = `(${isOwnCandidacy}
  OR ($1::jsonb -> 'offices') ? c.programme_id::text
  OR ($1::jsonb -> 'facilitated') ? e.cohort_id::text
  OR EXISTS (SELECT FROM ${ownSponsorships}
    WHERE own."programmeId" = c.programme_id
      AND own."organisationId" IN (e.home_organisation_id, e.host_organisation_id)))`;

const isOwnSponsorship = `EXISTS (SELECT FROM ${ownSponsorships}
    WHERE own."programmeId" = c.programme_id AND (own."organisationId", own."sponsorId") = CASE missing.party
      WHEN 'home_sponsor' THEN (e.home_organisation_id, e.home_sponsor_id)
      ELSE (e.host_organisation_id, e.host_sponsor_id) END)`;

/** A signature of the actor is missing, under the agreement or under the open amendment. */
export const awaitsActor = `EXISTS (
  SELECT FROM (VALUES ('candidate'), ('home_sponsor'), ('host_sponsor')) AS missing(party)
  WHERE CASE missing.party WHEN 'candidate' THEN ${isOwnCandidacy} ELSE ${isOwnSponsorship} END
    AND (e.state = 'proposed' AND NOT EXISTS (
        SELECT FROM exchange_signature s
        WHERE s.exchange_id = e.id AND s.party = missing.party AND s.voided_at IS NULL)
      OR e.state = 'active' AND missing.party <> 'candidate' AND EXISTS (
        SELECT FROM exchange_amendment a WHERE a.exchange_id = e.id AND a.state = 'proposed' AND NOT EXISTS (
          SELECT FROM amendment_signature s WHERE s.amendment_id = a.id AND s.party = missing.party))))`;
