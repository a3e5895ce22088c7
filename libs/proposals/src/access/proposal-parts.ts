import type { Actor } from '@app/identity';
import type { ProposalPart } from '../transitions/proposal.workflow.js';
import type { ProposalStanding } from './proposal-standing.js';

/** Whether the actor is an author who still has a role in the programme. */
export function isAuthor(actor: Actor, { authorIds, programmeId }: ProposalStanding): boolean {
  return authorIds.includes(actor.personId) && actor.takesPartIn(programmeId);
}

/** The parts of the actor in the workflow; `null` is the system. */
export function proposalParts(actor: Actor | null, proposal: ProposalStanding): Set<ProposalPart> {
  if (actor === null) return new Set(['system']);
  const parts = new Set<ProposalPart>();
  if (isAuthor(actor, proposal)) parts.add('author');
  if (actor.is('programme_office', { programmeId: proposal.programmeId })) parts.add('programme_office');
  return parts;
}

/** For which organisation somebody speaks, and in whose place. */
export interface HeldSponsorship {
  readonly organisationId: string;
  /** The sponsor for whom a deputy stands in; null for a sponsor. */
  readonly deputyForId: string | null;
}

/** How the actor speaks for the organisation in this programme: as its sponsor, else as a deputy; undefined: not at all. */
export function sponsorshipOf(
  actor: Actor,
  programmeId: string,
  organisationId: string,
): HeldSponsorship | undefined {
  const held = actor.memberships.filter(
    (membership) =>
      membership.role === 'sponsor' &&
      membership.programmeId === programmeId &&
      membership.organisationId === organisationId,
  );
  if (held.length === 0) return undefined;
  const asDeputy = held.every(({ deputyForId }) => deputyForId !== null);
  return { organisationId, deputyForId: asDeputy ? (held[0]?.deputyForId ?? null) : null };
}
