import type { Actor } from '@app/identity';
import { signatureParties, type SignatureParty } from '../agreement/signature-party.js';
import type { ExchangePart } from '../transitions/exchange.workflow.js';

/** The people, organisations and scope of an exchange, from which follows who may do what. */
export interface ExchangeCircle {
  readonly programmeId: string;
  readonly cohortId: string;
  readonly candidateId: string;
  readonly homeOrganisationId: string;
  readonly hostOrganisationId: string;
  readonly homeSponsorId: string;
  readonly hostSponsorId: string;
}

/** For whom somebody signs. */
export interface HeldParty {
  readonly party: SignatureParty;
  /** The sponsor for whom a deputy stands in; null for the party itself. */
  readonly deputyForId: string | null;
}

/** The parties for which the actor may sign today: their own, and those of sponsors they stand in for. */
export function heldParties(actor: Actor, circle: ExchangeCircle): HeldParty[] {
  return signatureParties.flatMap((party) => heldParty(actor, circle, party) ?? []);
}

/** The parts of the actor in the workflow; `null` is the system. */
export function exchangeParts(actor: Actor | null, circle: ExchangeCircle): Set<ExchangePart> {
  if (actor === null) return new Set(['system']);
  const parts = new Set<ExchangePart>(heldParties(actor, circle).map(({ party }) => party));
  if (actor.is('programme_office', { programmeId: circle.programmeId })) parts.add('programme_office');
  return parts;
}

/** Who must sign for the party. */
export function personOf(party: SignatureParty, circle: ExchangeCircle): string {
  if (party === 'candidate') return circle.candidateId;
  return party === 'home_sponsor' ? circle.homeSponsorId : circle.hostSponsorId;
}

function heldParty(actor: Actor, circle: ExchangeCircle, party: SignatureParty): HeldParty | undefined {
  const person = personOf(party, circle);
  if (party === 'candidate') {
    const isCandidate = actor.personId === person && actor.is('candidate', { cohortId: circle.cohortId });
    return isCandidate ? { party, deputyForId: null } : undefined;
  }
  const scope = {
    programmeId: circle.programmeId,
    organisationId: party === 'home_sponsor' ? circle.homeOrganisationId : circle.hostOrganisationId,
  };
  if (actor.personId === person && holdsOwnSponsorship(actor, scope)) return { party, deputyForId: null };
  return actor.deputyFor(person, scope) ? { party, deputyForId: person } : undefined;
}

function holdsOwnSponsorship(actor: Actor, scope: { programmeId: string; organisationId: string }): boolean {
  return actor.memberships.some(
    (membership) =>
      membership.role === 'sponsor' &&
      membership.deputyForId === null &&
      membership.programmeId === scope.programmeId &&
      membership.organisationId === scope.organisationId,
  );
}
