import { attachment, comment, partOf, proposal, sharedIdea } from '../things.js';
import { theirPerson, type Naming } from './naming.js';

/** Who may work on a proposal names somebody, or another proposal. */
export const inProposals: readonly Naming[] = [
  {
    ...{ what: 'a co-author', as: 'candidate', unseen: theirPerson },
    ask: async (world, id) => ({
      ...{ method: 'PUT', path: `/proposals/${await sharedIdea(world)}/authors`, version: 1 },
      body: { authorIds: [world.people.candidate, id] },
    }),
  },
  {
    ...{ what: 'who owns a pilot', as: 'candidate', unseen: theirPerson },
    ask: async (world, id) => {
      const proposalId = await proposal(world, 'approved');
      const path = `/proposals/${proposalId}/pilots/${await partOf(world, 'proposal_pilot', proposalId)}`;
      return { method: 'PATCH', path, body: { ownerId: id }, version: 1 };
    },
  },
  {
    ...{ what: 'who owns an adoption', as: 'sponsor', unseen: theirPerson },
    ask: async (world, id) => {
      const proposalId = await proposal(world, 'approved');
      const path = `/proposals/${proposalId}/adoptions/${await partOf(world, 'proposal_adoption', proposalId)}`;
      return { method: 'PATCH', path, body: { ownerId: id }, version: 1 };
    },
  },
  {
    ...{ what: 'who is mentioned', as: 'candidate', unseen: theirPerson },
    ask: async (world, id) => ({
      path: `/proposals/${await proposal(world)}/comments`,
      body: { body: 'Kijk eens.', mentionedIds: [id] },
    }),
  },
  {
    ...{ what: 'the comment that is answered', as: 'candidate' },
    unseen: async (theirs) => comment(theirs, await proposal(theirs)),
    ask: async (world, id) => ({
      path: `/proposals/${await proposal(world)}/comments`,
      body: { body: 'Ja.', replyToId: id },
    }),
  },
  {
    ...{ what: 'who is to follow no more', as: 'candidate', unseen: theirPerson },
    ask: async (world, id) => ({
      ...{ method: 'DELETE', path: `/proposals/${await proposal(world)}/followers/${id}` },
    }),
  },
  {
    ...{ what: 'a proposal of another programme to merge into', as: 'office' },
    unseen: (theirs) => proposal(theirs),
    ask: async (world, id) => ({
      path: `/proposals/${await proposal(world)}/transitions`,
      body: { action: 'merge', targetId: id },
    }),
  },
  {
    ...{ what: 'a private idea to merge into', as: 'office', unseen: (_, ours) => proposal(ours, 'idea') },
    ask: async (world, id) => ({
      path: `/proposals/${await proposal(world)}/transitions`,
      body: { action: 'merge', targetId: id },
    }),
  },
  ...(['comments', 'attachments'] as const).map((part): Naming => ({
    ...{ what: `one of the ${part} of another proposal`, as: 'office' },
    unseen: async (theirs) => {
      const id = await proposal(theirs);
      return part === 'comments' ? comment(theirs, id) : attachment(theirs, id);
    },
    ask: async (world, id) => ({
      ...{ method: 'DELETE', path: `/proposals/${await proposal(world)}/${part}/${id}`, version: 1 },
    }),
  })),
];
