import { attachment, comment, proposal } from '../things.js';
import { everybody, involved } from './proposals.js';
import type { Row } from './row.js';

/** What people say about a proposal, and add to it. */
export const conversationRows: readonly Row[] = [
  {
    route: 'GET /proposals/:id/comments',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/comments` }),
  },
  {
    route: 'POST /proposals/:id/comments',
    ...{ may: everybody.filter((standing) => standing !== 'observer'), sees: ['observer'] },
    ask: async (world) => ({
      path: `/proposals/${await proposal(world, 'adopted')}/comments`,
      body: { body: 'Goed idee.' },
    }),
  },
  {
    route: 'PATCH /proposals/:id/comments/:commentId',
    ...{ may: ['candidate'], sees: involved },
    ask: async (world) => {
      const id = await proposal(world);
      const commentId = await comment(world, id);
      return { path: `/proposals/${id}/comments/${commentId}`, body: { body: 'Beter idee.' }, version: 1 };
    },
  },
  {
    route: 'DELETE /proposals/:id/comments/:commentId',
    ...{ may: ['candidate', 'office'], sees: involved },
    ask: async (world) => {
      const id = await proposal(world);
      return { path: `/proposals/${id}/comments/${await comment(world, id)}`, version: 1 };
    },
  },
  {
    route: 'GET /proposals/:id/readers',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/readers` }),
  },
  {
    route: 'GET /proposals/:id/followers',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/followers` }),
  },
  {
    route: 'POST /proposals/:id/followers',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/followers` }),
  },
  {
    route: 'DELETE /proposals/:id/followers/:personId',
    ...{ may: ['candidate'], sees: involved },
    ask: async (world) => ({
      path: `/proposals/${await proposal(world)}/followers/${world.people.candidate}`,
    }),
  },
  {
    route: 'GET /proposals/:id/recognitions',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/recognitions` }),
  },
  {
    route: 'POST /proposals/:id/recognitions',
    act: 'not by the organisation of its author',
    ...{ may: ['office', 'facilitator', 'sponsor', 'deputy'], sees: involved },
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/recognitions` }),
  },
  {
    route: 'DELETE /proposals/:id/recognitions/current',
    act: 'also where there is none',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/recognitions/current` }),
  },
  {
    route: 'GET /proposals/:id/attachments',
    may: involved,
    ask: async (world) => ({ path: `/proposals/${await proposal(world)}/attachments` }),
  },
  {
    route: 'POST /proposals/:id/attachments',
    ...{ may: ['candidate', 'office'], sees: involved },
    ask: async (world) => ({
      path: `/proposals/${await proposal(world)}/attachments`,
      file: { name: 'verslag.txt', content: Buffer.from('Wat we afspraken.') },
    }),
  },
  {
    route: 'GET /proposals/:id/attachments/:attachmentId',
    may: involved,
    ask: async (world) => {
      const id = await proposal(world);
      return { path: `/proposals/${id}/attachments/${await attachment(world, id)}` };
    },
  },
  {
    route: 'DELETE /proposals/:id/attachments/:attachmentId',
    ...{ may: ['candidate', 'office'], sees: involved },
    ask: async (world) => {
      const id = await proposal(world);
      return { path: `/proposals/${id}/attachments/${await attachment(world, id)}` };
    },
  },
];
