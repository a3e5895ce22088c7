import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildRoom, type BuiltRoom } from '../factories/room.factory.js';
import { bodyOf, faultPlacesOf, idOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { simultaneously } from '../setup/simultaneously.js';
import { guardsOf } from './exchange-client.js';
import { IntervisionClient, someCase } from './intervision-client.js';
import { MeetingClient } from './meeting-client.js';

let app: TestApplication;
let people: IntervisionClient;
let room: BuiltRoom;
beforeAll(async () => {
  app = await startApplication();
  people = new IntervisionClient(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2021-03-01T10:00:00+01:00');
  room = await buildRoom(app.database);
});

/** The status that a person gets for reading the case. */
async function statusFor(personId: string, caseId: string): Promise<number> {
  const person = await app.as(personId);
  return (await person.get(`/intervision-cases/${caseId}`)).status;
}

describe('a case', () => {
  it('is prepared in private, brought, worked on and closed with learning points', async () => {
    const owner = await app.as(room.owner.id);
    const { cohortId } = room.cast;
    const id = idOf(await owner.post('/intervision-cases', { ...someCase, cohortId }).expect(201));
    expect(await statusFor(room.peer.id, id)).toBe(404);
    const { meetingId, agendaItemId } = room;
    await people.take(room.owner.id, id, { action: 'bring', meetingId, agendaItemId });
    expect((await people.read(room.peer.id, id)).question).toBe(someCase.question);
    expect(await people.take(room.cast.facilitator.id, id, { action: 'start' })).toMatchObject({
      state: 'running',
    });
    await people.note(room.peer.id, id, 'Wie besliste daarover?');
    await people.take(room.owner.id, id, { action: 'close', learningPoints: 'Eerder bellen.' });
    expect(await people.read(room.peer.id, id)).toMatchObject({
      ...{ ownerId: room.owner.id, meetingId, agendaItemId, method: 'incident', state: 'closed' },
      learningPoints: 'Eerder bellen.',
      notes: [expect.objectContaining({ step: 0, body: 'Wie besliste daarover?' })],
      session: expect.objectContaining({ endedAt: '2021-03-01T09:00:00.000Z' }),
      permissions: [],
    });
  });

  it('is there for its owner and who attends, and for nobody else', async () => {
    const id = await people.start(room.owner.id, room);
    const { office, homeSponsor, observer, stranger, facilitator } = room.cast;
    for (const { id: reader } of [room.owner, room.peer, facilitator])
      expect(await statusFor(reader, id)).toBe(200);
    for (const { id: reader } of [room.absentee, office, homeSponsor, observer, stranger])
      expect(await statusFor(reader, id)).toBe(404);
    const absentee = await app.as(room.absentee.id);
    const path = `/meetings/${room.meetingId}/intervision-cases`;
    expect(itemsOf(await absentee.get(path).expect(200))).toEqual([]);
    await (await app.as(stranger.id)).get(path).expect(404);
    const peer = await app.as(room.peer.id);
    expect(itemsOf(await peer.get(path).expect(200))).toEqual([expect.objectContaining({ id })]);
  });

  it('is the owner’s to change until the group begins, and to take back', async () => {
    const id = await people.bring(room.owner.id, room);
    const [owner, peer] = [await app.as(room.owner.id), await app.as(room.peer.id)];
    const path = `/intervision-cases/${id}`;
    await peer.patch(path, { question: 'Anders?' }, 2).expect(403);
    await owner.patch(path, { question: 'Anders?' }, 1).expect(412);
    const changed = bodyOf<{ version: number }>(
      await owner.patch(path, { question: 'Anders?' }, 2).expect(200),
    );
    await owner.delete(path, changed.version).expect(403);
    await people.take(room.peer.id, id, { action: 'take_back' }, 403);
    await people.take(room.owner.id, id, { action: 'take_back' });
    expect(await statusFor(room.peer.id, id)).toBe(404);
    await owner.delete(path, changed.version + 1).expect(204);
    await owner.get(path).expect(404);
  });

  it('is brought to intervision of the own cohort alone, that is planned or in progress', async () => {
    const owner = await app.as(room.owner.id);
    const { cast } = room;
    for (const [kind, state] of [
      ['cohort_meeting', 'planned'],
      ['peer_intervision', 'closed'],
      ['peer_intervision', 'cancelled'],
    ] as const) {
      const other = await buildRoom(app.database, { cast, kind, state });
      const path = `/meetings/${other.meetingId}/intervision-cases`;
      const { refusals } = bodyOf<{ refusals: { guard: string }[] }>(
        await owner.post(path, someCase).expect(409),
      );
      expect(refusals.map(({ guard }) => guard)).toEqual(['meetingTakesCases']);
    }
    const elsewhere = await buildRoom(app.database);
    await owner.post(`/meetings/${elsewhere.meetingId}/intervision-cases`, someCase).expect(404);
    const planned = await buildRoom(app.database, { cast, state: 'planned' });
    const id = await people.bring(room.owner.id, planned);
    await people.take(room.owner.id, id, { action: 'start' }, 409);
  });

  it('holds no client data once others read it; the fault names the field and not the text', async () => {
    const owner = await app.as(room.owner.id);
    const path = `/meetings/${room.meetingId}/intervision-cases`;
    const brought = { ...someCase, question: 'Bel 06-12345678 over haar' };
    const refused = await owner.post(path, brought).expect(400);
    expect(faultPlacesOf(refused)).toEqual(['/question']);
    expect(refused.text).not.toContain('12345678');
    await owner.post(path, { ...brought, declareHarmless: true }).expect(201);
  });

  it('is not opened by a personal access token', async () => {
    const id = await people.start(room.owner.id, room);
    const owner = await app.as(room.owner.id);
    const made = await owner.post('/access-tokens', { name: 'x', scopes: ['read'], expiresOn: '2021-06-01' });
    const { token } = bodyOf<{ token: string }>(made);
    await app.visitor.get(`/intervision-cases/${id}`).set('Authorization', `Bearer ${token}`).expect(403);
  });
});

describe('a group', () => {
  it('works on one case at a time', async () => {
    await people.start(room.owner.id, room);
    const second = await people.bring(room.peer.id, room);
    expect(await people.take(room.peer.id, second, { action: 'start' }, 409)).toMatchObject({
      refusals: [expect.objectContaining({ guard: 'noOtherCaseRuns' })],
    });
  });

  it('rounds off its case before the meeting is closed', async () => {
    const id = await people.start(room.owner.id, room);
    const meeting = new MeetingClient(app, room.meetingId);
    const leader = room.cast.facilitator.id;
    expect(guardsOf(await meeting.take(leader, 'close'))).toEqual(['noCaseRuns']);
    // Also of who is not in the room: it is known there that a case runs, and nothing of it.
    await app.database.query(
      `UPDATE meeting_invitation SET attendance = 'absent' WHERE meeting_id = $1 AND person_id = $2`,
      [room.meetingId, leader],
    );
    expect(guardsOf(await meeting.take(leader, 'close'))).toEqual(['noCaseRuns']);
    await people.take(room.owner.id, id, { action: 'close', learningPoints: 'Klaar.' });
    expect((await meeting.take(leader, 'close')).body.state).toBe('closed');
  });

  it('is guided step by step by the owner or who leads, with one clock', async () => {
    const id = await people.start(room.owner.id, room);
    app.clock.set('2021-03-01T10:05:00+01:00');
    const next = await people.guide(room.cast.facilitator.id, id, { act: 'next' });
    expect(next).toMatchObject({ step: 1, stepSince: next.serverTime, extraSeconds: 0, pausedAt: null });
    await people.guide(room.owner.id, id, { act: 'pause' });
    app.clock.set('2021-03-01T10:15:00+01:00');
    const resumed = await people.guide(room.owner.id, id, { act: 'resume' });
    expect(resumed.stepSince).toBe('2021-03-01T09:15:00.000Z');
    expect(await people.guide(room.owner.id, id, { act: 'extend', minutes: 3 })).toMatchObject({
      extraSeconds: 180,
    });
    const peer = await app.as(room.peer.id);
    const path = `/intervision-cases/${id}/session`;
    expect((await people.session(room.peer.id, id)).acts).toEqual([]);
    await peer.patch(path, { act: 'next' }, 5).expect(403);
    const owner = await app.as(room.owner.id);
    await owner.patch(path, { act: 'next' }, 1).expect(412);
    await owner.patch(path, { act: 'resume' }, 5).expect(409);
  });

  it('takes one step, and starts one case, when two act at the same moment', async () => {
    const cases = [await people.bring(room.owner.id, room), await people.bring(room.peer.id, room)];
    const [owner, peer] = [await app.as(room.owner.id), await app.as(room.peer.id)];
    const started = await simultaneously(
      app,
      [owner, peer].map(
        (person, index) => () =>
          person.post(`/intervision-cases/${cases[index]}/transitions`, { action: 'start' }),
      ),
    );
    expect(started.map(({ status }) => status).sort()).toEqual([200, 409]);
    const running = cases[started.findIndex(({ status }) => status === 200)];
    const leader = await app.as(room.cast.facilitator.id);
    const next = () => leader.patch(`/intervision-cases/${running}/session`, { act: 'next' }, 1);
    const steps = await simultaneously(app, [next, next]);
    expect(steps.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await people.session(room.peer.id, running ?? '')).step).toBe(1);
  });

  it('notes for the room, each their own, and only while it works on the case', async () => {
    const id = await people.start(room.owner.id, room);
    const noteId = await people.note(room.peer.id, id, 'Eerste gedachte');
    const [owner, peer] = [await app.as(room.owner.id), await app.as(room.peer.id)];
    const path = `/intervision-cases/${id}/notes/${noteId}`;
    await owner.patch(path, { body: 'Van een ander' }, 1).expect(403);
    expect(bodyOf(await peer.patch(path, { body: 'Beter' }, 1).expect(200))).toMatchObject({
      ...{ version: 2, body: 'Beter', editedAt: '2021-03-01T09:00:00.000Z' },
    });
    const absentee = await app.as(room.absentee.id);
    await absentee.post(`/intervision-cases/${id}/notes`, { body: 'Ik was er niet' }).expect(404);
    await people.take(room.owner.id, id, { action: 'close', learningPoints: 'Klaar.' });
    await peer.post(`/intervision-cases/${id}/notes`, { body: 'Te laat' }).expect(403);
  });
});

describe('learning points', () => {
  it('leave the room by an act of the owner alone, once, in the owner’s words', async () => {
    const id = await people.start(room.owner.id, room);
    await people.take(room.owner.id, id, { action: 'close', learningPoints: 'Voor ons alleen.' });
    const shared = { caseId: id, body: 'Bel eerder.' };
    const peer = await app.as(room.peer.id);
    await peer.post('/learning-points', shared).expect(403);
    const owner = await app.as(room.owner.id);
    await owner.post('/learning-points', shared).expect(201);
    await owner.post('/learning-points', shared).expect(409);
    const path = `/learning-points?cohortId=${room.cast.cohortId}`;
    for (const { id: reader } of [room.absentee, room.cast.office])
      expect(itemsOf(await (await app.as(reader)).get(path).expect(200))).toEqual([
        expect.objectContaining({ body: 'Bel eerder.', meetingId: room.meetingId }),
      ]);
    for (const { id: reader } of [room.cast.observer, room.cast.stranger])
      await (await app.as(reader)).get(path).expect(404);
  });
});
