import { AuditVerification, Transaction } from '@app/platform';
import { type ImportReport, ProgrammeImport, type ProgrammeView } from '@app/programmes';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../../apps/api/src/http/problem-details.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildProgramme } from '../factories/programme.factory.js';
import { bodyOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { demoDocument, put, rowsKept } from './demo-document.js';

let app: TestApplication;
let admin: Client;
let office: Client;
let adminId: string;

beforeAll(async () => {
  app = await startApplication();
  adminId = (await buildMembership(app.database, { role: 'admin' })).personId;
  admin = await app.as(adminId);
  office = await app.as((await buildMembership(app.database)).personId);
});
afterAll(() => app.close());

const counted = {
  organisations: 11,
  people: 16,
  partners: 11,
  memberships: 16,
  exchanges: 7,
  signatures: 21,
  transitions: 35,
  milestonesDone: 37,
  proposals: 6,
  verdicts: 8,
  meetings: 9,
};

describe('a programme file', () => {
  it('keeps nothing in a dry run, and tells the counts', async () => {
    const before = await rowsKept(app.database);
    const file = await demoDocument();
    const body = bodyOf<ImportReport>(await admin.post('/programme-imports?dryRun=true', file).expect(201));
    expect(body).toEqual({
      dryRun: true,
      programmeId: null,
      cohortId: null,
      created: counted,
      reused: { organisations: 0, people: 0 },
      shiftedWeeks: 0,
    });
    expect(await rowsKept(app.database)).toEqual(before);
  });

  it('keeps nothing in a dry run under an Idempotency-Key either', async () => {
    const before = await rowsKept(app.database);
    const file = await demoDocument('Proef met sleutel');
    await admin.post('/programme-imports?dryRun=true', file).set('Idempotency-Key', 'dry').expect(201);
    expect(await rowsKept(app.database)).toEqual(before);
  });

  it('is tried out in the transaction that is open, which goes on as if nothing had been tried', async () => {
    const imports = app.resolve(ProgrammeImport);
    const tryOut = async (name: string) => imports.run(await demoDocument(name), { dryRun: true }, null);
    const kept = await app.context.run({}, () =>
      app.resolve(Transaction).run(async (manager) => {
        await buildProgramme(manager, { name: 'Nog niet bewaard' });
        const before = await rowsKept(manager);
        await expect(tryOut('Nog niet bewaard')).rejects.toMatchObject({
          extra: { faults: [{ pointer: '/programme/name', code: 'programme.name_taken' }] },
        });
        await expect(tryOut('Proef ernaast')).resolves.toMatchObject({ dryRun: true, created: counted });
        expect(await rowsKept(manager)).toEqual(before);
        return before;
      }),
    );
    expect(await rowsKept(app.database)).toEqual(kept);
  });

  it('is imported unchanged, with exact counts', async () => {
    const body = bodyOf<ImportReport>(
      await admin.post('/programme-imports', await demoDocument()).expect(201),
    );
    expect(body).toMatchObject({ dryRun: false, created: counted });
    const [kept] = await app.database.query<unknown[]>(
      `SELECT (SELECT count(*)::int FROM exchange e WHERE e.cohort_id = $1 AND e.state = 'active') AS exchanges,
         (SELECT count(*)::int FROM exchange_signature s JOIN exchange e ON e.id = s.exchange_id
          WHERE e.cohort_id = $1) AS signatures,
         (SELECT count(*)::int FROM milestone m JOIN exchange e ON e.id = m.exchange_id
          WHERE e.cohort_id = $1 AND m.status = 'done') AS "milestonesDone"`,
      [body.cohortId],
    );
    expect(kept).toEqual({ exchanges: 7, signatures: 21, milestonesDone: 37 });
  });

  it('records every step at its own moment, by the person who took it', async () => {
    const [signature] = await app.database.query<unknown[]>(
      `SELECT t.at, p.email FROM exchange_transition t JOIN person p ON p.id = t.actor_id
       WHERE t.action = 'sign' ORDER BY t.at LIMIT 1`,
    );
    expect(signature).toEqual({ at: new Date('2020-10-12T09:00:00+02:00'), email: 'k-pol1@pol-rr.example' });
    const [start] = await app.database.query<unknown[]>(
      `SELECT at, actor_id FROM exchange_transition WHERE action = 'start' LIMIT 1`,
    );
    expect(start).toEqual({ at: new Date('2020-11-16T06:00:00+01:00'), actor_id: null });
  });

  it('sends nothing and leaves no event to be handed on', async () => {
    const waiting = await app.database.query<unknown[]>(
      `SELECT kind FROM outbox_event WHERE handled_at IS NULL`,
    );
    const mails = await app.database.query<unknown[]>(`SELECT template FROM outgoing_mail`);
    expect({ waiting, mails }).toEqual({ waiting: [], mails: [] });
  });

  it('is refused a second time for the name of its programme', async () => {
    const body = bodyOf<Problem>(await admin.post('/programme-imports', await demoDocument()).expect(400));
    expect(body.errors).toMatchObject([{ pointer: '/programme/name', code: 'programme.name_taken' }]);
  });

  it('uses the organisations and people that stand already, and does not change them', async () => {
    const file = put(await demoDocument('Nog een keer'), '/people/0/name', 'Iemand Anders');
    const body = bodyOf<ImportReport>(await admin.post('/programme-imports', file).expect(201));
    expect(body.reused).toEqual({ organisations: 11, people: 16 });
    expect(body.created).toMatchObject({ organisations: 0, people: 0, memberships: 16 });
    const people = await app.database.query<unknown[]>(
      `SELECT name FROM person WHERE email = 'bureau@pol-rr.example'`,
    );
    expect(people).toEqual([{ name: 'Marijke Verhoeven' }]);
  });

  it('makes an importer from a programme office the programme office of it too', async () => {
    const body = bodyOf<ImportReport>(
      await office.post('/programme-imports', await demoDocument('Van het bureau')).expect(201),
    );
    expect(body.created.memberships).toBe(17);
    const read = await office.get(`/programmes/${body.programmeId}`).expect(200);
    expect(bodyOf<ProgrammeView>(read).permissions).toContain('update');
  });

  it('is only for an admin or a programme office', async () => {
    const { personId } = await buildMembership(app.database, { role: 'candidate' });
    const candidate = await app.as(personId);
    await candidate.post('/programme-imports', await demoDocument('Van een kandidaat')).expect(403);
  });

  it('holds up nobody who writes something while its story is told', async () => {
    const document = await demoDocument('Lang verhaal');
    const trail = `SELECT sequence FROM audit_anchor FOR UPDATE NOWAIT`;
    await app.context.run({}, () =>
      app.resolve(Transaction).run(async () => {
        await app.resolve(ProgrammeImport).run(document, { dryRun: false }, null);
        // Another connection, before anything of it was committed.
        expect(await app.database.query(trail)).toHaveLength(1);
      }),
    );
    const entries = `SELECT DISTINCT action FROM audit_entry WHERE origin = 'programme-file'
      AND programme_id = (SELECT id FROM programme WHERE name = 'Lang verhaal')`;
    expect((await app.database.query<unknown[]>(entries)).length).toBeGreaterThan(5);
    expect(await app.resolve(AuditVerification).verify()).toMatchObject({ faults: [] });
  });
});

describe('a programme file as of another day', () => {
  it('keeps weekdays, and times by the clock where summer time begins in between', async () => {
    // 1 March 2021 moves 20 weeks: the signatures of October fall in winter time, the start in April in summer.
    const file = await demoDocument('Verschoven');
    const body = bodyOf<ImportReport>(
      await admin.post('/programme-imports?asOf=2021-07-22', file).expect(201),
    );
    expect(body.shiftedWeeks).toBe(20);
    const rows = await app.database.query<unknown[]>(
      `SELECT t.action, t.at FROM exchange_transition t JOIN exchange e ON e.id = t.exchange_id
       JOIN person p ON p.id = e.candidate_id
       WHERE e.cohort_id = $1 AND p.email = 'k-vt@vt-rr.example' ORDER BY t.at`,
      [body.cohortId],
    );
    expect(rows).toEqual([
      { action: 'sign', at: new Date('2021-03-02T09:00:00+01:00') },
      { action: 'sign', at: new Date('2021-03-03T10:30:00+01:00') },
      { action: 'sign', at: new Date('2021-03-04T15:00:00+01:00') },
      { action: 'start', at: new Date('2021-04-05T06:00:00+02:00') },
    ]);
    const cohort = await admin.get(`/cohorts/${body.cohortId}`).expect(200);
    expect(cohort.body).toMatchObject({ startsOn: '2021-04-05', endsOn: '2021-10-02' });
  });

  it('stands in the week of today when asked', async () => {
    app.clock.set('2026-11-22T23:30:00+01:00');
    const later = await app.as(adminId);
    const body = bodyOf<ImportReport>(
      await later.post('/programme-imports?asOf=today&dryRun=true', await demoDocument('Vandaag')),
    );
    app.clock.set('2021-03-01T09:00:00+01:00');
    expect(body.shiftedWeeks).toBe(298);
  });

  it('refuses a day that does not exist', async () => {
    const body = bodyOf<Problem>(
      await admin.post('/programme-imports?asOf=2021-02-30', await demoDocument('Geen dag')).expect(400),
    );
    expect(body.errors).toMatchObject([{ parameter: 'asOf' }]);
  });
});
