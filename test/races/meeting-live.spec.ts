import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildRoom, type BuiltRoom } from '../factories/room.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { ClientSession } from '../setup/client.js';
import { IntervisionClient, someCase } from '../e2e/intervision-client.js';
import { ListeningProcess } from './listening-process.js';
import type { LiveReading } from './live-reading.js';

let app: TestApplication;
let people: IntervisionClient;
let processes: readonly [ListeningProcess, ListeningProcess];
let room: BuiltRoom;
beforeAll(async () => {
  app = await startApplication();
  // The processes go by the real time, and so must the sessions.
  app.clock.set(new Date().toISOString());
  people = new IntervisionClient(app);
  const { configuration } = app;
  processes = await Promise.all([
    ListeningProcess.start(configuration),
    ListeningProcess.start(configuration),
  ]);
}, 120_000);
afterAll(async () => {
  await Promise.all(processes.map((api) => api.stop()));
  await app.close();
});
beforeEach(async () => {
  room = await buildRoom(app.database);
});

async function sessionOf(personId: string): Promise<ClientSession> {
  const { session } = await app.as(personId);
  if (!session) throw new Error('Nobody is signed in.');
  return session;
}

/** Listens at one of the processes, past the first word. */
async function listening(personId: string, at: 0 | 1): Promise<LiveReading> {
  const reading = await processes[at].listen(await sessionOf(personId), room.meetingId);
  expect(await reading.next()).toEqual({ part: 'everything', revision: 0 });
  return reading;
}

/** Reads past what is still being told of how the room was made. */
async function pastTheMaking(...readings: LiveReading[]): Promise<void> {
  await app.database.query(`SELECT announce($1, 'made')`, [`meeting:${room.meetingId}`]);
  for (const reading of readings) await reading.skipTo('made');
}

function tap(): Promise<unknown> {
  return app.database.query(
    `UPDATE meeting_invitation SET attendance = 'absent' WHERE meeting_id = $1 AND person_id = $2`,
    [room.meetingId, room.absentee.id],
  );
}

describe('everybody at a meeting', () => {
  it('hears of the same step at every process, and reads the same clock there', async () => {
    const readings = await Promise.all([listening(room.owner.id, 0), listening(room.peer.id, 1)]);
    await pastTheMaking(...readings);
    const caseId = await people.bring(room.owner.id, room);
    for (const reading of readings) expect(await reading.parts(1)).toEqual(['cases']);
    const guide = await sessionOf(room.cast.facilitator.id);
    await processes[1].ask(guide, 'POST', `/intervision-cases/${caseId}/transitions`, {
      body: { action: 'start' },
    });
    for (const reading of readings) expect(await reading.parts(2)).toEqual(['cases', 'session']);
    const path = `/intervision-cases/${caseId}/session`;
    await processes[0].ask(guide, 'PATCH', path, { body: { act: 'next' }, version: 1 });
    const revisions = await Promise.all(readings.map((reading) => reading.next()));
    expect(revisions[0]).toMatchObject({ part: 'session' });
    expect(revisions[1]).toEqual(revisions[0]);
    const seen = await Promise.all(
      [room.owner.id, room.peer.id].map(async (id, index) => {
        const answer = await processes[index === 0 ? 0 : 1].ask(await sessionOf(id), 'GET', path);
        return answer.body as { step: number; stepSince: string };
      }),
    );
    expect(seen[0]).toMatchObject({ step: 1 });
    expect(seen[1]).toMatchObject({ step: 1, stepSince: seen[0]?.stepSince });
    for (const reading of readings) reading.close();
  });

  it('hears of the agenda, the attendance and the meeting; of what is confidential only in the room', async () => {
    const [absentee, peer] = [await listening(room.absentee.id, 0), await listening(room.peer.id, 0)];
    await pastTheMaking(absentee, peer);
    const caseId = await people.start(room.owner.id, room);
    await people.note(room.peer.id, caseId, 'Gedachte');
    expect(await peer.parts(3)).toEqual(['cases', 'notes', 'session']);
    await tap();
    await app.database.query(`UPDATE meeting SET version = version + 1 WHERE id = $1`, [room.meetingId]);
    await app.database.query(`UPDATE meeting_agenda_item SET is_done = true WHERE id = $1`, [
      room.agendaItemId,
    ]);
    for (const reading of [absentee, peer]) {
      expect(await reading.parts(3)).toEqual(['agenda', 'attendance', 'meeting']);
      reading.close();
    }
  });

  it('who may not see it hears nothing', async () => {
    const { stranger, observer } = room.cast;
    for (const { id } of [stranger, observer])
      await expect(processes[0].listen(await sessionOf(id), room.meetingId)).rejects.toThrow('404');
  });
});

describe('a stream ends', () => {
  it('when the session of the reader was ended', async () => {
    const session = await sessionOf(room.peer.id);
    const reading = await processes[0].listen(session, room.meetingId);
    await reading.next();
    expect((await processes[1].ask(session, 'DELETE', '/sessions/current')).status).toBe(204);
    await tap();
    expect(await reading.next()).toBeUndefined();
  });

  it('when the role of the reader has ended', async () => {
    const reading = await listening(room.peer.id, 0);
    await pastTheMaking(reading);
    await app.database.query(`UPDATE membership SET ends_on = '2021-03-01' WHERE person_id = $1`, [
      room.peer.id,
    ]);
    await tap();
    expect(await reading.next()).toBeUndefined();
  });

  it('with its process, in time', async () => {
    const { configuration } = app;
    const third = await ListeningProcess.start(configuration);
    const reading = await third.listen(await sessionOf(room.peer.id), room.meetingId);
    await reading.next();
    await Promise.all([third.stop(), reading.next().then((event) => expect(event).toBeUndefined())]);
  });
});

describe('a process', () => {
  it('comes back after a lost connection, and says that anything may have changed', async () => {
    const reading = await listening(room.peer.id, 0);
    await pastTheMaking(reading);
    await app.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'wisselwerk announcements'`,
    );
    expect(await reading.next()).toEqual({ part: 'everything', revision: 0 });
    await tap();
    expect(await reading.parts(1)).toEqual(['attendance']);
    reading.close();
  });

  it('keeps no more streams for one person than a few windows need', async () => {
    const session = await sessionOf(room.peer.id);
    const open = await Promise.all(
      Array.from({ length: 8 }, () => processes[1].listen(session, room.meetingId)),
    );
    await expect(processes[1].listen(session, room.meetingId)).rejects.toThrow('429');
    for (const reading of open) reading.close();
  });

  it('logs nothing of what is said, whatever happens, and sends none of it along', async () => {
    const session = await sessionOf(room.owner.id);
    const reading = await listening(room.owner.id, 0);
    await pastTheMaking(reading);
    const path = `/meetings/${room.meetingId}/intervision-cases`;
    const contents = { ...someCase, question: 'kanarievogel', preparation: 'kanarievogel' };
    const made = await processes[0].ask(session, 'POST', path, { body: contents });
    const { id } = made.body as { id: string };
    for (const body of [{ action: 'start' }, { action: 'close' }, { action: 'kanarievogel' }])
      await processes[0].ask(session, 'POST', `/intervision-cases/${id}/transitions`, { body });
    await processes[0].ask(session, 'POST', `/intervision-cases/${id}/notes`, {
      body: { body: 'kanarievogel' },
    });
    await processes[0].ask(session, 'GET', `/proposals?q=kanarievogel`);
    expect(await reading.parts(3)).toEqual(['cases', 'notes', 'session']);
    expect(reading.raw).not.toContain('kanarievogel');
    const [{ log }] = processes;
    expect(log).toContain('/api/v1/intervision-cases/:id/notes');
    expect(log).not.toContain('kanarievogel');
    reading.close();
  });
});
