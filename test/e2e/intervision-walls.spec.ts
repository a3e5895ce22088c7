import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@app/platform';
import { DataSource } from 'typeorm';
import { buildRoom, type BuiltRoom } from '../factories/room.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { IntervisionClient } from './intervision-client.js';

/*
 * The second wall: what PostgreSQL itself lets the account of the application do, whatever a fault in the application
 * would ask of it.
 */
let app: TestApplication;
let behind: DataSource;
let room: BuiltRoom;
let caseId: string;
let noteId: string;
beforeAll(async () => {
  app = await startApplication();
  const people = new IntervisionClient(app);
  room = await buildRoom(app.database);
  caseId = await people.start(room.owner.id, room);
  noteId = await people.note(room.peer.id, caseId, 'Gedachte');
  const { DATABASE_URL: url } = app.configuration;
  behind = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
});
afterAll(async () => {
  await behind.destroy();
  await app.close();
});

/** Runs a statement as the application would for this person, and undoes it. @returns the rows that it touches */
async function touched(
  person: { id: string } | undefined,
  sql: string,
  values: unknown[] = [],
): Promise<number> {
  const runner = behind.createQueryRunner();
  await runner.startTransaction();
  try {
    if (person) await runner.query(`SELECT set_config('wisselwerk.person_id', $1, true)`, [person.id]);
    const { affected, records } = await runner.query(sql, values, true);
    return affected ?? (records as unknown[]).length;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

const tables = ['intervision_case', 'intervision_note', 'intervision_session'];

describe('the account of the application sees', () => {
  it.each(tables)('nothing of %s without naming a person', async (table) => {
    expect(await touched(undefined, `SELECT FROM ${table}`)).toBe(0);
  });

  it.each(tables)('nothing of %s as somebody who was not there, whatever their role', async (table) => {
    const { office, observer, stranger, homeSponsor } = room.cast;
    for (const person of [room.absentee, office, observer, stranger, homeSponsor])
      expect(await touched(person, `SELECT FROM ${table}`)).toBe(0);
  });

  it.each(tables)('%s as who was there', async (table) => {
    for (const person of [room.owner, room.peer, room.cast.facilitator])
      expect(await touched(person, `SELECT FROM ${table}`)).toBe(1);
  });

  it('no person any more after a transaction that named one', async () => {
    await touched(room.peer, `SELECT FROM intervision_case`);
    expect(await touched(undefined, `SELECT FROM intervision_case`)).toBe(0);
  });
});

describe('the account of the application cannot', () => {
  it.each([
    ['change a case', `UPDATE intervision_case SET question = 'x'`],
    ['remove a case', `DELETE FROM intervision_case`],
    ['change a note', `UPDATE intervision_note SET body = 'x'`],
    ['move a session', `UPDATE intervision_session SET step = 2`],
  ])('%s as somebody who was not there', async (_what, sql) => {
    expect(await touched(room.cast.office, sql)).toBe(0);
    expect(await touched(undefined, sql)).toBe(0);
  });

  it.each([
    `UPDATE intervision_case SET question = 'x'`,
    `UPDATE intervision_case SET method = 'balint'`,
    `UPDATE intervision_case SET learning_points_shared_at = now()`,
  ])('change what is the owner’s as another in the room: %s', async (sql) => {
    await expect(touched(room.peer, sql)).rejects.toThrow('The owner of a case alone');
    expect(await touched(room.owner, sql)).toBe(1);
  });

  it('bring a case to another meeting, also as its owner', async () => {
    const other = await buildRoom(app.database, { cast: room.cast });
    const move = `UPDATE intervision_case SET meeting_id = $1`;
    await expect(touched(room.owner, move, [other.meetingId])).rejects.toThrow('stays there');
    await expect(touched(room.peer, move, [other.meetingId])).rejects.toThrow('stays there');
  });

  it.each([
    ['the owner of a case', `UPDATE intervision_case SET owner_id = $1`],
    ['the case of a note', `UPDATE intervision_note SET case_id = $1`],
    ['the writer of a note', `UPDATE intervision_note SET author_id = $1`],
    ['the person of an invitation', `UPDATE meeting_invitation SET person_id = $1`],
    ['the meeting of an invitation', `UPDATE meeting_invitation SET meeting_id = $1`],
    ['the record of what was destroyed', `UPDATE intervision_destruction SET cohort_id = $1`],
  ])('change %s', async (_what, sql) => {
    await expect(touched(room.owner, sql, [newId()])).rejects.toThrow('permission denied');
  });

  it('write a note in the name of another, or move the clock without guiding', async () => {
    const insert = `INSERT INTO intervision_note (id, version, case_id, author_id, step, body, written_at)
      VALUES ($1, 1, $2, $3, 0, 'x', now())`;
    expect(await touched(room.peer, insert, [newId(), caseId, room.peer.id])).toBe(1);
    const forged = touched(room.peer, insert, [newId(), caseId, room.owner.id]);
    await expect(forged).rejects.toThrow('row-level security');
    expect(await touched(room.owner, `UPDATE intervision_note SET body = 'x' WHERE id = $1`, [noteId])).toBe(
      0,
    );
    expect(await touched(room.peer, `UPDATE intervision_session SET step = 2`)).toBe(0);
    expect(await touched(room.cast.facilitator, `UPDATE intervision_session SET step = 2`)).toBe(1);
  });

  it('prepare a case for another', async () => {
    const insert = `INSERT INTO intervision_case (id, version, programme_id, cohort_id, owner_id, method, state, question,
        preparation, learning_points, created_at, changed_at)
      VALUES ($1, 1, $2, $3, $4, 'incident', 'prepared', '', '', '', now(), now())`;
    const { programmeId, cohortId, office } = room.cast;
    expect(await touched(room.peer, insert, [newId(), programmeId, cohortId, room.peer.id])).toBe(1);
    for (const [person, ownerId] of [
      [room.peer, room.owner.id],
      [office, office.id],
    ] as const)
      await expect(touched(person, insert, [newId(), programmeId, cohortId, ownerId])).rejects.toThrow(
        'row-level security',
      );
  });
});

describe('nobody comes into the room', () => {
  const letIn = `UPDATE meeting_invitation SET attendance = 'present', attendance_at = now(), attendance_by = $1
    WHERE meeting_id = $2 AND person_id = $3`;

  it('unless who leads says that they are there', async () => {
    const { facilitator, office } = room.cast;
    const values = (by: string | null) => [by, room.meetingId, room.absentee.id];
    expect(await touched(undefined, letIn, values(facilitator.id))).toBe(1);
    for (const by of [office.id, room.absentee.id, null])
      await expect(touched(undefined, letIn, values(by))).rejects.toThrow('Who leads the meeting');
  });

  it('who is no candidate or facilitator of the cohort', async () => {
    const insert = `INSERT INTO meeting_invitation (id, version, meeting_id, person_id, attendance, attendance_by,
        attendance_at, invited_at) VALUES ($1, 1, $2, $3, 'present', $4, now(), now())`;
    const { facilitator, office, stranger } = room.cast;
    for (const { id } of [office, stranger])
      await expect(touched(undefined, insert, [newId(), room.meetingId, id, facilitator.id])).rejects.toThrow(
        'Only candidates and facilitators',
      );
  });

  it('through a table of their own that takes the name of another', async () => {
    const runner = behind.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`CREATE TEMPORARY TABLE meeting_invitation AS
      SELECT meeting_id, '${room.cast.office.id}'::uuid AS person_id, 'present' AS attendance FROM public.meeting_invitation`);
    await runner.query(`SELECT set_config('wisselwerk.person_id', $1, true)`, [room.cast.office.id]);
    expect(await runner.query(`SELECT FROM intervision_case`)).toEqual([]);
    await runner.rollbackTransaction();
    await runner.release();
  });
});
