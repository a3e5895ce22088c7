import { Policy } from '@app/identity';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { proposalPolicy } from '../access/proposal.policy.js';

/** What somebody may do with a file that is there. */
export const attachmentPermissions = ['remove'] as const;
export type AttachmentPermission = (typeof attachmentPermissions)[number];

/** A file by who added it, on a proposal. */
export interface AttachmentStanding {
  readonly addedById: string;
  readonly proposal: ProposalStanding;
}

/** Who added a file may take it away again, as may whoever may add files. */
export const attachmentPolicy = new Policy<AttachmentPermission, AttachmentStanding>({
  read: (actor, { proposal }) => proposalPolicy.allows(actor, 'read', proposal),
  remove: (actor, { addedById, proposal }) =>
    addedById === actor.personId || proposalPolicy.allows(actor, 'attach', proposal),
});
