import { type Actor, Policy } from '@app/identity';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { proposalPolicy } from '../access/proposal.policy.js';

/** What somebody may do with a comment that stands. */
export const commentPermissions = ['edit', 'remove'] as const;
export type CommentPermission = (typeof commentPermissions)[number];

/** A comment by its writer, on a proposal. */
export interface CommentStanding {
  readonly authorId: string;
  readonly proposal: ProposalStanding;
}

/** The writer alone changes what is said; the programme office keeps the conversation decent by removing. */
export const commentPolicy = new Policy<CommentPermission, CommentStanding>({
  read: (actor, { proposal }) => proposalPolicy.allows(actor, 'read', proposal),
  edit: (actor, { authorId, proposal }) =>
    authorId === actor.personId && proposalPolicy.allows(actor, 'comment', proposal),
  remove: (actor, { authorId, proposal }) => authorId === actor.personId || isOffice(actor, proposal),
});

function isOffice(actor: Actor, { programmeId }: ProposalStanding): boolean {
  return actor.is('programme_office', { programmeId });
}
