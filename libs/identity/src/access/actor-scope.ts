import type { Actor } from './actor.js';

/** SQL: the sponsorships of an actor's scope, which is the first parameter, as rows `own`. */
export const ownSponsorships = `jsonb_to_recordset($1::jsonb -> 'sponsorships')
    AS own("programmeId" uuid, "organisationId" uuid, "sponsorId" uuid)`;

/**
 * The person and the roles of the actor as a JSON text, for the SQL of a read model that says in SQL what a
 * policy says of one thing: `personId`; the `programmes` in which any role is held; the programmes or cohorts
 * in which a certain role is held (`offices`, `observed`, `facilitated`, `candidacies`); and `sponsorships`.
 */
export function actorScope(actor: Actor): string {
  const sponsorships = actor.memberships
    .filter(({ role }) => role === 'sponsor')
    .map(({ programmeId, organisationId, deputyForId }) => ({
      programmeId,
      organisationId,
      sponsorId: deputyForId ?? actor.personId,
    }));
  return JSON.stringify({
    personId: actor.personId,
    programmes: actor.memberships.flatMap(({ programmeId }) => programmeId ?? []),
    offices: actor.programmesAs('programme_office'),
    observed: actor.programmesAs('observer'),
    facilitated: actor.cohortsAs('facilitator'),
    candidacies: actor.cohortsAs('candidate'),
    sponsorships,
  });
}
