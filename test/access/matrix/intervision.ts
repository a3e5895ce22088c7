import { idOf } from '../../setup/answers.js';
import { cohort, programme } from '../standings.js';
import { broughtCase, closedCase, meeting, note, preparedCase, runningCase, unique } from '../things.js';
import type { World } from '../world.js';
import type { Row } from './row.js';

/** Who was in the room. */
const room = ['candidate', 'peer', 'facilitator'] as const;
const guides = ['candidate', 'facilitator'] as const;
const method = {
  title: { nl: 'Wandelen', en: 'Walking' },
  suits: { nl: 'Een vraag die lucht nodig heeft.', en: 'A question that needs air.' },
  steps: [
    {
      title: { nl: 'Wandelen', en: 'Walking' },
      ...{ minutes: 20, speaker: 'owner' },
      instruction: { nl: 'Loop samen een blok om.', en: 'Walk around the block.' },
    },
  ],
};

const caseRows: readonly Row[] = [
  {
    route: 'GET /intervision-cases',
    ...{ may: ['candidate'], others: 'empty', door: 'session' },
    ask: async (world) => {
      const finds = await preparedCase(world);
      return { path: '/intervision-cases?limit=200', finds };
    },
  },
  {
    route: 'POST /intervision-cases',
    ...{ may: cohort, sees: programme, door: 'session' },
    ask: ({ ours }) => ({
      path: '/intervision-cases',
      body: { cohortId: ours.cohortId, method: 'incident', question: 'Wie belt wie?' },
    }),
  },
  {
    route: 'GET /intervision-cases/:id',
    act: 'prepared',
    ...{ may: ['candidate'], door: 'session' },
    ask: async (world) => ({ path: `/intervision-cases/${await preparedCase(world)}` }),
  },
  {
    route: 'GET /intervision-cases/:id',
    act: 'brought',
    ...{ may: room, door: 'session' },
    ask: async (world) => ({ path: `/intervision-cases/${(await broughtCase(world)).id}` }),
  },
  {
    route: 'PATCH /intervision-cases/:id',
    ...{ may: ['candidate'], sees: room, door: 'session' },
    ask: async (world) => ({
      path: `/intervision-cases/${(await broughtCase(world)).id}`,
      ...{ body: { question: 'Wie mailt wie?' }, version: 2 },
    }),
  },
  {
    route: 'DELETE /intervision-cases/:id',
    ...{ may: ['candidate'], door: 'session' },
    ask: async (world) => ({ path: `/intervision-cases/${await preparedCase(world)}`, version: 1 }),
  },
  {
    route: 'POST /intervision-cases/:id/transitions',
    act: 'start',
    ...{ may: guides, sees: room, door: 'session' },
    ask: async (world) => ({
      path: `/intervision-cases/${(await broughtCase(world)).id}/transitions`,
      body: { action: 'start' },
    }),
  },
  {
    route: 'GET /intervision-cases/:id/notes',
    ...{ may: room, door: 'session' },
    ask: async (world) => ({ path: `/intervision-cases/${(await runningCase(world)).id}/notes` }),
  },
  {
    route: 'POST /intervision-cases/:id/notes',
    ...{ may: room, door: 'session' },
    ask: async (world) => ({
      path: `/intervision-cases/${(await runningCase(world)).id}/notes`,
      body: { body: 'Gedachte' },
    }),
  },
  {
    route: 'PATCH /intervision-cases/:id/notes/:noteId',
    ...{ may: ['peer'], sees: room, door: 'session' },
    ask: async (world) => {
      const { id } = await runningCase(world);
      const path = `/intervision-cases/${id}/notes/${await note(world, id)}`;
      return { path, body: { body: 'Andere gedachte' }, version: 1 };
    },
  },
  {
    route: 'GET /intervision-cases/:id/session',
    ...{ may: room, door: 'session' },
    ask: async (world) => ({ path: `/intervision-cases/${(await runningCase(world)).id}/session` }),
  },
  {
    route: 'PATCH /intervision-cases/:id/session',
    ...{ may: guides, sees: room, door: 'session' },
    ask: async (world) => ({
      path: `/intervision-cases/${(await runningCase(world)).id}/session`,
      ...{ body: { act: 'next' }, version: 1 },
    }),
  },
  {
    route: 'GET /meetings/:id/intervision-cases',
    ...{ may: room, passes: ['absentee', 'office'], door: 'session' },
    ask: async (world) => {
      const { id: finds, meetingId } = await broughtCase(world);
      return { path: `/meetings/${meetingId}/intervision-cases`, finds };
    },
  },
  {
    route: 'POST /meetings/:id/intervision-cases',
    ...{ may: cohort, sees: ['office'], door: 'session' },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world, 'in_progress', 'peer_intervision')).id}/intervision-cases`,
      body: { method: 'incident', question: 'Wie belt wie?' },
    }),
  },
];

const sharedRows: readonly Row[] = [
  {
    route: 'GET /learning-points',
    may: [...cohort, 'office'],
    ask: async (world) => {
      const body = { caseId: await closedCase(world), body: 'Bel eerst.' };
      const finds = idOf(await world.as('candidate').post('/learning-points', body).expect(201));
      return { path: `/learning-points?cohortId=${world.ours.cohortId}&limit=200`, finds };
    },
  },
  {
    route: 'POST /learning-points',
    ...{ may: ['candidate'], sees: ['peer', 'facilitator'] },
    ask: async (world) => ({
      path: '/learning-points',
      body: { caseId: await closedCase(world), body: 'Bel eerst.' },
    }),
  },
  {
    route: 'GET /intervision-methods',
    may: programme,
    ask: async (world) => {
      const finds = await addedMethod(world);
      return { path: `/intervision-methods?programmeId=${world.ours.programmeId}`, finds };
    },
  },
  {
    route: 'POST /intervision-methods',
    ...{ may: ['office', 'facilitator', 'siblingFacilitator'], sees: programme },
    ask: ({ ours }) => ({ path: '/intervision-methods', body: newMethod(ours.programmeId) }),
  },
  {
    route: 'GET /intervision-methods/:id',
    may: programme,
    ask: async (world) => ({ path: `/intervision-methods/${await addedMethod(world)}` }),
  },
  {
    route: 'PATCH /intervision-methods/:id',
    ...{ may: ['office', 'facilitator', 'siblingFacilitator'], sees: programme },
    ask: async (world) => ({
      path: `/intervision-methods/${await addedMethod(world)}`,
      ...{ body: { isRetired: true }, version: 1 },
    }),
  },
];

/** Peer intervision: confidential to who was in the room. */
export const intervisionRows: readonly Row[] = [...caseRows, ...sharedRows];

function newMethod(programmeId: string): object {
  return { programmeId, key: `walk_${unique()}`, ...method };
}

/** A method that the office added to those of the product. @returns its id */
export async function addedMethod(world: World): Promise<string> {
  const answer = await world.as('office').post('/intervision-methods', newMethod(world.ours.programmeId));
  return idOf(answer);
}
