import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { buildRoom, type BuiltRoom } from '../factories/room.factory.js';
import { bodyOf, idOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { PublishedApi } from '../setup/published-api.js';
import { IntervisionClient, someCase } from './intervision-client.js';
import { MeetingClient } from './meeting-client.js';
import { Post } from './post.js';

/** A word that stands in every confidential field, and may be found nowhere else. */
const canary = 'kanarievogel';
/** The only tables that hold it. */
const confidential = ['intervision_case', 'intervision_note'];
/** A word of the minutes and the outcomes, which who was invited may read in the product. */
const record = 'wielewaal';
/** Where everything stands that people are told. */
const messages = ['notification', 'reminder_reason', 'outgoing_mail', 'kept_mail'];

let app: TestApplication;
let room: BuiltRoom;
let ids: Readonly<Record<string, string>>;
/** Everything that was answered to who wrote it, faults included. */
const answersToWriting: string[] = [];

beforeAll(async () => {
  app = await startApplication();
  room = await buildRoom(app.database);
  ids = await writeCanaries();
});
afterAll(() => app.close());

/** Sends something with the canary in it, under a key as a careful client does. @returns the id that is answered */
async function send(client: Client, path: string, body: object): Promise<string> {
  const answer = await client.post(path, body).set('Idempotency-Key', `${path}-${answersToWriting.length}`);
  answersToWriting.push(answer.text);
  return idOf(answer);
}

/** Writes the canary into every confidential field, by every way there is, right and wrong. */
async function writeCanaries(): Promise<Readonly<Record<string, string>>> {
  const people = new IntervisionClient(app);
  const { meetingId, cast } = room;
  const [owner, peer, absentee] = await Promise.all(
    [room.owner, room.peer, room.absentee].map(({ id }) => app.as(id)),
  );
  if (!owner || !peer || !absentee) throw new Error('Nobody is there.');
  const contents = { ...someCase, question: `${canary} vraag`, preparation: `${canary} voorbereiding` };
  const prepared = await send(absentee, '/intervision-cases', { ...contents, cohortId: cast.cohortId });
  const caseId = await send(owner, `/meetings/${meetingId}/intervision-cases`, contents);
  await people.take(room.owner.id, caseId, { action: 'start' });
  const noteId = await send(peer, `/intervision-cases/${caseId}/notes`, { body: `${canary} eerst` });
  await peer
    .patch(`/intervision-cases/${caseId}/notes/${noteId}`, { body: `${canary} later` }, 1)
    .expect(200);
  const close = { action: 'close', learningPoints: `${canary} geleerd` };
  await send(owner, `/intervision-cases/${caseId}/transitions`, close);
  await send(owner, '/learning-points', { caseId, body: 'Bel eerder.' });
  const faulty = [
    owner.post('/intervision-cases', { question: canary, preparation: 'x'.repeat(30_000), method: canary }),
    owner.post('/intervision-cases', { ...contents, cohortId: cast.cohortId, method: canary, [canary]: 1 }),
    owner.patch(`/intervision-cases/${caseId}`, { question: canary }, 1),
    owner.post(`/intervision-cases/${caseId}/transitions`, close),
    peer.post(`/intervision-cases/${caseId}/notes`, { body: `${canary} bel 06-12345678` }),
    absentee.post(`/intervision-cases/${caseId}/notes`, { body: canary }),
    owner.post(`/intervision-cases/${prepared}/transitions`, close),
  ];
  for (const request of faulty) {
    const { status, body } = await request;
    expect(status).toBeGreaterThanOrEqual(400);
    // What the client sent wrongly by name is named; its values are not repeated.
    answersToWriting.push(JSON.stringify(body).replaceAll(`/${canary}`, ''));
  }
  return { meetingId, caseId, prepared, noteId };
}

/** Every path that can be read, filled in with what there is. */
async function everyPath(): Promise<string[]> {
  const { cohortId, programmeId, home } = room.cast;
  const { meetingId = '', caseId = '', prepared = '', noteId = '' } = ids;
  const known: Readonly<Record<string, readonly string[]>> = {
    ...{ meetings: [meetingId], 'intervision-cases': [caseId, prepared], cohorts: [cohortId] },
    ...{ programmes: [programmeId], organisations: [home.id], people: [room.owner.id, room.peer.id] },
  };
  const query = `limit=200&cohortId=${cohortId}&programmeId=${programmeId}&proposalId=${noteId}&meetingId=${meetingId}`;
  return (await PublishedApi.read()).readable().flatMap(({ template, parameters }) => {
    const asked = query.split('&').filter((part) => parameters.includes(part.split('=')[0] ?? ''));
    const [, subject = ''] = template.split('/');
    return (known[subject] ?? [meetingId]).map(
      (id) => `${template.replace('{id}', id).replace(/{\w+}/, noteId)}?${asked.join('&')}`,
    );
  });
}

/** Where the canary is found by somebody who reads everything. */
async function foundBy(personId: string): Promise<string[]> {
  const reader = await app.as(personId);
  const found: string[] = [];
  for (const path of await everyPath()) {
    const answer = await reader.get(path);
    expect(answer.status).not.toBe(500);
    if (answer.text?.includes(canary)) found.push(path.split('?')[0] ?? '');
  }
  return [...new Set(found)].sort();
}

describe('what is said in confidence', () => {
  it('is found by nobody outside of the room, whatever they read', async () => {
    const admin = await buildMembership(app.database, { role: 'admin' });
    const { office, homeSponsor, observer, stranger } = room.cast;
    for (const id of [office.id, homeSponsor.id, observer.id, stranger.id, admin.personId])
      expect(await foundBy(id)).toEqual([]);
  });

  it('is found in the room in the case alone, and what is prepared by its owner alone', async () => {
    const { meetingId, caseId, prepared } = ids;
    const inTheCase = [
      `/intervision-cases/${caseId}`,
      `/intervision-cases/${caseId}/notes`,
      `/meetings/${meetingId}/intervision-cases`,
    ];
    expect(await foundBy(room.peer.id)).toEqual(inTheCase);
    expect(await foundBy(room.owner.id)).toEqual(['/intervision-cases', ...inTheCase]);
    expect(await foundBy(room.absentee.id)).toEqual(['/intervision-cases', `/intervision-cases/${prepared}`]);
  });

  it('is in no calendar, also not of who was there', async () => {
    for (const { id } of [room.owner, room.peer, room.absentee]) {
      const made = await (await app.as(id)).post('/calendar-feeds').expect(201);
      const { pathname } = new URL(bodyOf<{ url: string }>(made).url);
      const { text } = await app.visitor.get(pathname.replace('/api/v1', '')).expect(200);
      expect(text).toContain('BEGIN:VEVENT');
      expect(text).not.toContain(canary);
    }
  });

  it('is repeated in no answer to writing it, and in no fault', () => {
    expect(answersToWriting.filter((text) => text.includes(canary))).toEqual([]);
    expect(answersToWriting.length).toBeGreaterThan(10);
  });

  it('is in no message, and neither are the minutes and the outcomes', async () => {
    const { meetingId, cast, owner } = room;
    const [leaderId, meeting] = [cast.facilitator.id, new MeetingClient(app, meetingId)];
    const action = { kind: 'action', body: record, ownerId: owner.id, dueOn: '2021-03-15' };
    expect((await meeting.record(leaderId, action)).status).toBe(201);
    expect((await meeting.write(leaderId, record)).status).toBe(200);
    expect((await meeting.take(leaderId, 'close')).status).toBe(200);
    await new Post(app).workThroughBurst();
    for (const table of messages) {
      const rows = await app.database.query<{ text: string }[]>(
        `SELECT row::text AS text FROM ${table} AS row`,
      );
      expect([table, rows.length > 0]).toEqual([table, true]);
      expect(rows.filter(({ text }) => text.includes(record) || text.includes(canary))).toEqual([]);
    }
  });

  it('stands in no other table: no history, outbox, queue, audit, mail or remembered answer', async () => {
    const tables = await app.database.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'bullmq') AND NOT (schemaname = 'public' AND tablename = ANY($1))`,
      [confidential],
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await app.database.query<unknown[]>(
        `SELECT FROM ${name} AS row WHERE row::text LIKE '%${canary}%'`,
      );
      if (rows.length > 0) found.push(name);
    }
    expect(found).toEqual([]);
    expect(tables.length).toBeGreaterThan(40);
  });

  it('leaves a line in the audit trail for every reading: who and what, without content', async () => {
    const before = await readings();
    await (await app.as(room.peer.id)).get(`/intervision-cases/${ids['caseId']}`).expect(200);
    await (await app.as(room.cast.office.id)).get(`/intervision-cases/${ids['caseId']}`).expect(404);
    expect((await readings()).slice(before.length)).toEqual([
      { actor_id: room.peer.id, subject_id: ids['caseId'], detail: { meetingId: ids['meetingId'] } },
    ]);
  });
});

function readings(): Promise<unknown[]> {
  return app.database.query<unknown[]>(
    `SELECT actor_id, subject_id, detail FROM audit_entry WHERE action = 'intervision_case.read' ORDER BY sequence`,
  );
}
