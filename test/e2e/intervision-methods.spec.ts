import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IntervisionMethod } from '../../apps/api/src/intervision/dto/intervision-method.dto.js';
import { buildRoom, type BuiltRoom } from '../factories/room.factory.js';
import { bodyOf, faultPlacesOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { IntervisionClient } from './intervision-client.js';

let app: TestApplication;
let room: BuiltRoom;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());
beforeEach(async () => {
  room = await buildRoom(app.database);
});

const both = (nl: string, en: string) => ({ nl, en });
const step = {
  title: both('Wandelen', 'Walking'),
  minutes: 20,
  speaker: 'owner',
  instruction: both('Loop samen een blok om en vertel.', 'Walk around the block together and tell.'),
};
const walk = {
  key: 'walk',
  title: both('Wandelmethode', 'Walking method'),
  suits: both('Een vraag die lucht nodig heeft.', 'A question that needs air.'),
  steps: [step, { ...step, speaker: 'everyone' }],
};

/** Adds the method as the programme office, unless told otherwise. */
async function add(
  changes: object = {},
  personId = room.cast.office.id,
  status = 201,
): Promise<IntervisionMethod> {
  const person = await app.as(personId);
  const { programmeId } = room.cast;
  const answer = await person
    .post('/intervision-methods', { ...walk, programmeId, ...changes })
    .expect(status);
  return bodyOf(answer);
}

describe('the methods of a programme', () => {
  it('are those that every programme has, and its own', async () => {
    await add();
    await buildRoom(app.database);
    const path = `/intervision-methods?programmeId=${room.cast.programmeId}`;
    const candidate = await app.as(room.owner.id);
    const keys = itemsOf<IntervisionMethod>(await candidate.get(path).expect(200)).map(({ key }) => key);
    expect(keys).toEqual(['incident', 'gossip', 'balint', 'ten_step', 'appreciative', 'walk']);
    await (await app.as(room.cast.stranger.id)).get(path).expect(404);
  });

  it('are added by the programme office and the facilitators, under a key of their own', async () => {
    await add({}, room.cast.facilitator.id);
    await add({}, room.cast.office.id, 409);
    await add({}, room.owner.id, 403);
    await add({}, room.cast.stranger.id, 404);
  });

  it('are refused with every fault', async () => {
    const office = await app.as(room.cast.office.id);
    const { programmeId } = room.cast;
    const wrong = {
      ...{ ...walk, programmeId, key: 'Walk!', title: { nl: 'Wandelen', en: ' ' } },
      steps: [{ ...step, minutes: 0, speaker: 'chair' }],
    };
    expect(faultPlacesOf(await office.post('/intervision-methods', wrong).expect(400)).sort()).toEqual([
      '/key',
      '/steps/0/minutes',
      '/steps/0/speaker',
      '/title/en',
    ]);
    const known = {
      ...walk,
      programmeId,
      key: 'balint',
      steps: [{ ...step, minutes: 120 }, { ...step, minutes: 120 }, step],
    };
    expect(faultPlacesOf(await office.post('/intervision-methods', known).expect(400))).toEqual([
      '/key',
      '/steps',
    ]);
  });

  it('guide a case, which keeps the method that it began with', async () => {
    const people = new IntervisionClient(app);
    const { id, version } = await add();
    const caseId = await people.start(room.owner.id, room, { method: 'walk' });
    const office = await app.as(room.cast.office.id);
    await office.patch(`/intervision-methods/${id}`, { steps: [step] }, 9).expect(412);
    const changed = await office
      .patch(`/intervision-methods/${id}`, { steps: [step] }, version ?? 0)
      .expect(200);
    expect(bodyOf<IntervisionMethod>(changed)).toMatchObject({ key: 'walk', title: walk.title, version: 2 });
    const { methodTitle, steps } = await people.session(room.peer.id, caseId);
    expect([methodTitle, steps.length, steps[0]?.title]).toEqual(['Wandelmethode', 2, 'Wandelen']);
  });

  it('can be retired: not chosen any more, but known to what goes by it, and taken back', async () => {
    const people = new IntervisionClient(app);
    const { id, version } = await add();
    const caseId = await people.start(room.owner.id, room, { method: 'walk' });
    const office = await app.as(room.cast.office.id);
    const path = `/intervision-methods/${id}`;
    const retired = await office.patch(path, { isRetired: true }, version ?? 0).expect(200);
    expect(bodyOf<IntervisionMethod>(retired)).toMatchObject({ isRetired: true, version: 2 });
    expect((await people.session(room.peer.id, caseId)).methodTitle).toBe('Wandelmethode');
    const owner = await app.as(room.owner.id);
    const prepared = { cohortId: room.cast.cohortId, method: 'walk', question: 'Hoe begin ik?' };
    const refused = await owner.post('/intervision-cases', prepared).expect(400);
    expect(faultPlacesOf(refused)).toEqual(['/method']);
    await (await app.as(room.owner.id)).patch(path, { isRetired: false }, 2).expect(403);
    await office.patch(path, { isRetired: false }, 2).expect(200);
    await owner.post('/intervision-cases', prepared).expect(201);
  });
});
