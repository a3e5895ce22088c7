import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail, AuditVerification, newId, Transaction } from '@app/platform';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

/** Writes entries, each in a transaction of its own. */
async function record(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await app.resolve(Transaction).run(async () => {
      app.resolve(AuditTrail).record({
        action: 'thing.change',
        subjectType: 'thing',
        subjectId: newId(),
        detail: { number, name: 'é "quoted"', nested: { b: 1, a: null } },
      });
      await Promise.resolve();
    });
  }
}

/** Changes the trail as somebody who owns the database could. */
async function tamper(...statements: string[]): Promise<void> {
  await app.database.query(`ALTER TABLE audit_entry DISABLE TRIGGER ALL`);
  for (const statement of statements) await app.database.query(statement);
  await app.database.query(`ALTER TABLE audit_entry ENABLE TRIGGER ALL`);
}

async function faults(): Promise<readonly string[]> {
  return (await app.resolve(AuditVerification).verify()).faults;
}

describe('the audit trail', () => {
  afterEach(() =>
    tamper(`TRUNCATE audit_entry`, `UPDATE audit_anchor SET sequence = 0, hash = repeat('0', 64), seal = ''`),
  );

  it('is whole after honest writing', async () => {
    await record(12);
    const report = await app.resolve(AuditVerification).verify();
    expect(report).toMatchObject({ entries: 12, faults: [] });
    expect(report.head).toMatch(/^12:[0-9a-f]{64}$/);
  });

  it('is whole after eight writers at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => record(25)));
    expect(await app.resolve(AuditVerification).verify()).toMatchObject({ entries: 200, faults: [] });
  });

  it('loses the entries of a transaction that fails', async () => {
    const failing = app.resolve(Transaction).run(() => {
      app.resolve(AuditTrail).record({ action: 'thing.change', subjectType: 'thing', subjectId: null });
      return Promise.reject(new Error('refused'));
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await app.resolve(AuditVerification).verify()).toMatchObject({ entries: 0, faults: [] });
  });

  it('loses the entries of an attempt that fails, and keeps the others', async () => {
    const transaction = app.resolve(Transaction);
    const trail = app.resolve(AuditTrail);
    const entry = (action: string) => ({ action, subjectType: 'thing', subjectId: null });
    await transaction.run(async () => {
      trail.record(entry('thing.before'));
      await transaction
        .attempt(() => {
          trail.record(entry('thing.failed'));
          return Promise.reject(new Error('refused'));
        })
        .catch(() => undefined);
      await transaction.attempt(async () => Promise.resolve(trail.record(entry('thing.succeeded'))));
    });
    const rows = await app.database.query<{ action: string }[]>(`SELECT action FROM audit_entry`);
    expect(rows.map(({ action }) => action).sort()).toEqual(['thing.before', 'thing.succeeded']);
    expect(await faults()).toEqual([]);
  });

  it('refuses an edit, a deletion and emptying in the database itself', async () => {
    await record(1);
    await expect(app.database.query(`UPDATE audit_entry SET action = 'x'`)).rejects.toThrow('append-only');
    await expect(app.database.query(`DELETE FROM audit_entry`)).rejects.toThrow('append-only');
    await expect(app.database.query(`TRUNCATE audit_entry`)).rejects.toThrow('append-only');
  });

  it.each([
    ['action', `'thing.other'`],
    ['at', `at + interval '1 second'`],
    ['actor_id', `'01900000-0000-7000-8000-000000000000'`],
    ['subject_id', `NULL`],
    ['outcome', `'refused'`],
    ['detail', `detail || '{"number": 99}'`],
  ])('shows an edit of %s', async (column, value) => {
    await record(5);
    await tamper(`UPDATE audit_entry SET ${column} = ${value} WHERE sequence = 3`);
    expect(await faults()).toEqual(['Entry 3 was changed.']);
  });

  it('shows a deletion', async () => {
    await record(5);
    await tamper(`DELETE FROM audit_entry WHERE sequence = 3`);
    expect(await faults()).toEqual([
      'Entries 3 to 3 are missing.',
      'Entry 4 does not follow the entry before it.',
    ]);
  });

  it('shows a swap', async () => {
    await record(5);
    await tamper(
      `UPDATE audit_entry SET sequence = 0 WHERE sequence = 2`,
      `UPDATE audit_entry SET sequence = 2 WHERE sequence = 3`,
      `UPDATE audit_entry SET sequence = 3 WHERE sequence = 0`,
    );
    expect(await faults()).toEqual(expect.arrayContaining(['Entry 2 was changed.', 'Entry 3 was changed.']));
  });

  it('shows a tail that was cut', async () => {
    await record(5);
    await tamper(`DELETE FROM audit_entry WHERE sequence > 3`);
    expect(await faults()).toEqual(['The tail was cut off: entries 4 to 5 are gone.']);
  });

  it('shows a tail that was cut together with its anchor', async () => {
    await record(5);
    await tamper(
      `DELETE FROM audit_entry WHERE sequence > 3`,
      `UPDATE audit_anchor SET sequence = 3, hash = (SELECT hash FROM audit_entry WHERE sequence = 3)`,
    );
    expect(await faults()).toEqual([expect.stringContaining('The anchor was changed by hand')]);
  });

  it('shows an entry that was added by hand', async () => {
    await record(2);
    await tamper(
      `INSERT INTO audit_entry SELECT 3, at, actor_id, 'thing.forged', subject_type, subject_id, programme_id, outcome, origin,
         detail, hash, hash FROM audit_entry WHERE sequence = 2`,
    );
    expect(await faults()).toEqual(['Entry 3 was changed.', 'Entries 3 to 3 were added by hand.']);
  });
});

describe('reading the trail', () => {
  it('is for an administrator, and for nobody without a role', async () => {
    const admin = await buildPerson(app.database);
    await buildMembership(app.database, { personId: admin.id, role: 'admin' });
    const nobody = await buildPerson(app.database);
    await record(3);
    const client = await app.as(admin.id);
    const first = await client.get('/audit-entries?limit=2').expect(200);
    const page = first.body as { items: { sequence: number; action: string }[]; nextCursor: string };
    expect(page.items[0]).toMatchObject({ action: 'session.begin' });
    const second = await client.get(`/audit-entries?limit=2&cursor=${page.nextCursor}`).expect(200);
    const numbers = [...page.items, ...(second.body as typeof page).items].map((item) => item.sequence);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(new Set(numbers).size).toBe(4);
    await (await app.as(nobody.id)).get('/audit-entries').expect(403);
  });
});
