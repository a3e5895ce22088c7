import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditVerification } from '@app/platform';
import { IntervisionRetentionService } from '@app/meetings';
import { buildRoom, type BuiltRoom } from '../factories/room.factory.js';
import { bodyOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { IntervisionClient } from './intervision-client.js';

let app: TestApplication;
let room: BuiltRoom;
let caseId: string;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2021-03-01T10:00:00+01:00');
  const people = new IntervisionClient(app);
  room = await buildRoom(app.database);
  caseId = await people.start(room.owner.id, room);
  await people.note(room.peer.id, caseId, 'Gedachte');
});

/** Sweeps at this moment. @returns how much is left of the room */
async function leftAt(instant: string): Promise<{ cases: number; notes: number; sessions: number }> {
  app.clock.set(instant);
  await app.context.run({ origin: 'worker' }, () => app.resolve(IntervisionRetentionService).sweep());
  const [left] = await app.database.query<[{ cases: number; notes: number; sessions: number }]>(
    `SELECT (SELECT count(*)::integer FROM intervision_case WHERE id = $1) AS cases,
       (SELECT count(*)::integer FROM intervision_note WHERE case_id = $1) AS notes,
       (SELECT count(*)::integer FROM intervision_session WHERE case_id = $1) AS sessions`,
    [caseId],
  );
  return left;
}

const all = { cases: 1, notes: 1, sessions: 1 };
const nothing = { cases: 0, notes: 0, sessions: 0 };

function records(table: string, column: string): Promise<unknown[]> {
  return app.database.query<unknown[]>(`SELECT * FROM ${table} WHERE ${column} = $1`, [room.cast.cohortId]);
}

describe('what was said in confidence is destroyed', () => {
  it('six weeks after the last day of the cohort, and not a day before', async () => {
    expect(await leftAt('2021-06-26T23:59:00+02:00')).toEqual(all);
    expect(await leftAt('2021-06-27T00:01:00+02:00')).toEqual(nothing);
  });

  it('leaving a record that it happened, once, in the table and in the audit trail', async () => {
    await leftAt('2021-06-27T00:01:00+02:00');
    await leftAt('2021-06-28T00:01:00+02:00');
    expect(await records('intervision_destruction', 'cohort_id')).toEqual([
      expect.objectContaining({ cases: 1, notes: 1, destroyed_at: new Date('2021-06-26T22:01:00Z') }),
    ]);
    expect(await records('audit_entry', 'subject_id')).toEqual([
      expect.objectContaining({
        ...{ action: 'intervision.destroy', actor_id: null, detail: { cases: 1, notes: 1 } },
        programme_id: room.cast.programmeId,
      }),
    ]);
    expect(await app.resolve(AuditVerification).verify()).toMatchObject({ faults: [] });
  });

  it('after as many weeks as the programme has set; another setting leaves that as it is', async () => {
    const office = await app.as(room.cast.office.id);
    const path = `/programmes/${room.cast.programmeId}`;
    const settings = { reviewTermWorkingDays: 10, exchangeDuration: 'P6M', quietHours: ['19:00', '08:00'] };
    for (const intervisionRetentionWeeks of [0, 27, 1.5, null])
      await office.patch(path, { settings: { ...settings, intervisionRetentionWeeks } }, 1).expect(400);
    const set = await office
      .patch(path, { settings: { ...settings, intervisionRetentionWeeks: 2 } }, 1)
      .expect(200);
    const { version } = bodyOf<{ version: number }>(set);
    const other = await office
      .patch(path, { settings: { ...settings, reviewTermWorkingDays: 5 } }, version)
      .expect(200);
    expect(bodyOf(other)).toMatchObject({
      settings: { reviewTermWorkingDays: 5, intervisionRetentionWeeks: 2 },
    });
    expect(await leftAt('2021-05-29T12:00:00+02:00')).toEqual(all);
    expect(await leftAt('2021-05-30T12:00:00+02:00')).toEqual(nothing);
  });
});
