import { roleHolders } from '@app/identity';

/*
 * SQL that tells whom the rules of exchanges remind: recipients for `reasonRows`, where the things have the columns of a
 * reason and those that each part names.
 */

/** The candidate, by `candidateId` and `cohortId`. @param which SQL that narrows the things down */
export const candidateIsAsked = (which = 'true'): string => `
  SELECT thing.*, 'asked' AS audience, holder.person_id AS "recipientId"
  FROM thing JOIN ${roleHolders('$3::date')} AS holder
    ON holder.role = 'candidate' AND holder.cohort_id = thing."cohortId" AND holder.person_id = thing."candidateId"
  WHERE ${which}`;

/** The sponsor of a party, or who stands in, by `<party>SponsorId` and `<party>OrganisationId`. */
export const sponsorIsAsked = (party: 'home' | 'host', which: string): string => `
  SELECT thing.*, 'asked' AS audience, holder.person_id AS "recipientId"
  FROM thing JOIN ${roleHolders('$3::date')} AS holder
    ON holder.role = 'sponsor' AND holder.programme_id = thing."programmeId"
    AND holder.organisation_id = thing."${party}OrganisationId" AND holder.held_for_id = thing."${party}SponsorId"
  WHERE ${which}`;

/** The programme office, one level up. */
export const officeIsTold = `
  SELECT thing.*, 'escalation' AS audience, holder.person_id AS "recipientId"
  FROM thing JOIN ${roleHolders('$3::date')} AS holder
    ON holder.role = 'programme_office' AND holder.programme_id = thing."programmeId"`;
