import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';

const demoFile = new URL('../../apps/cli/demo/trading-places-rotterdam-2020.json', import.meta.url);

let text: string;
let app: TestApplication;
let admin: Client;
let office: Client;
let adminId: string;

beforeAll(async () => {
  text = await readFile(demoFile, 'utf8');
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
  transitions: 28,
  milestonesDone: 37,
};

/** The demo under another name, so that it can be imported beside the others. */
function fileNamed(name: string): Document {
  const file = JSON.parse(text) as Document;
  return put(file, '/programme/name', name);
}

type Document = Record<string, unknown>;

/** Sets what stands at a JSON pointer; `undefined` removes it. */
function put(file: Document, pointer: string, value: unknown): Document {
  const path = pointer.slice(1).split('/');
  const last = path.pop() ?? '';
  const parent = path.reduce<Document>((thing, key) => thing[key] as Document, file);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return file;
}

/** How many rows every table has that an import writes. */
async function rowsKept(): Promise<unknown> {
  const tables = [
    'organisation',
    'person',
    'programme',
    'cohort',
    'membership',
    'exchange',
    'milestone',
    'audit_entry',
  ];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  return app.database.query(`SELECT ${counts.join(', ')}`);
}

describe('a programme file', () => {
  it('keeps nothing in a dry run, and tells the counts', async () => {
    const before = await rowsKept();
    const file = JSON.parse(text) as Document;
    const { body } = await admin.post('/programme-imports?dryRun=true', file).expect(201);
    expect(body).toEqual({
      dryRun: true,
      programmeId: null,
      cohortId: null,
      created: counted,
      reused: { organisations: 0, people: 0 },
      leftOut: { proposals: 6, meetings: 9 },
      shiftedWeeks: 0,
    });
    expect(await rowsKept()).toEqual(before);
  });

  it('keeps nothing in a dry run under an Idempotency-Key either', async () => {
    const before = await rowsKept();
    const file = fileNamed('Proef met sleutel');
    await admin.post('/programme-imports?dryRun=true', file).set('Idempotency-Key', 'dry').expect(201);
    expect(await rowsKept()).toEqual(before);
  });

  it('is imported unchanged, with exact counts and what it leaves out', async () => {
    const { body } = await admin.post('/programme-imports', JSON.parse(text) as Document).expect(201);
    expect(body).toMatchObject({ dryRun: false, created: counted, leftOut: { proposals: 6, meetings: 9 } });
    const [kept] = await app.database.query(
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
    const [signature] = await app.database.query(
      `SELECT t.at, p.email FROM exchange_transition t JOIN person p ON p.id = t.actor_id
       WHERE t.action = 'sign' ORDER BY t.at LIMIT 1`,
    );
    expect(signature).toEqual({ at: new Date('2020-10-12T09:00:00+02:00'), email: 'k-pol1@pol-rr.example' });
    const [start] = await app.database.query(
      `SELECT at, actor_id FROM exchange_transition WHERE action = 'start' LIMIT 1`,
    );
    expect(start).toEqual({ at: new Date('2020-11-16T06:00:00+01:00'), actor_id: null });
  });

  it('sends nothing and leaves no event to be handed on', async () => {
    const waiting = await app.database.query(`SELECT kind FROM outbox_event WHERE handled_at IS NULL`);
    const mails = await app.database.query(`SELECT template FROM outgoing_mail`);
    expect({ waiting, mails }).toEqual({ waiting: [], mails: [] });
  });

  it('is refused a second time for the name of its programme', async () => {
    const { body } = await admin.post('/programme-imports', JSON.parse(text) as Document).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/programme/name', code: 'programme.name_taken' }]);
  });

  it('uses the organisations and people that stand already, and does not change them', async () => {
    const file = put(fileNamed('Nog een keer'), '/people/0/name', 'Iemand Anders');
    const { body } = await admin.post('/programme-imports', file).expect(201);
    expect(body.reused).toEqual({ organisations: 11, people: 16 });
    expect(body.created).toMatchObject({ organisations: 0, people: 0, memberships: 16 });
    const people = await app.database.query(`SELECT name FROM person WHERE email = 'bureau@pol-rr.example'`);
    expect(people).toEqual([{ name: 'Marijke Verhoeven' }]);
  });

  it('makes an importer from a programme office the programme office of it too', async () => {
    const { body } = await office.post('/programme-imports', fileNamed('Van het bureau')).expect(201);
    expect(body.created.memberships).toBe(17);
    const read = await office.get(`/programmes/${body.programmeId}`).expect(200);
    expect(read.body.permissions).toContain('update');
  });

  it('is only for an admin or a programme office', async () => {
    const { personId } = await buildMembership(app.database, { role: 'candidate' });
    const candidate = await app.as(personId);
    await candidate.post('/programme-imports', fileNamed('Van een kandidaat')).expect(403);
  });
});

describe('a programme file as of another day', () => {
  it('keeps weekdays, and times by the clock where summer time begins in between', async () => {
    // 1 March 2021 moves 20 weeks: the signatures of October fall in winter time, the start in April in summer.
    const file = fileNamed('Verschoven');
    const { body } = await admin.post('/programme-imports?asOf=2021-07-22', file).expect(201);
    expect(body.shiftedWeeks).toBe(20);
    const rows = await app.database.query(
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
    const { body } = await later.post('/programme-imports?asOf=today&dryRun=true', fileNamed('Vandaag'));
    app.clock.set('2021-03-01T09:00:00+01:00');
    expect(body.shiftedWeeks).toBe(298);
  });

  it('refuses a day that does not exist', async () => {
    const { body } = await admin
      .post('/programme-imports?asOf=2021-02-30', fileNamed('Geen dag'))
      .expect(400);
    expect(body.errors).toMatchObject([{ parameter: 'asOf' }]);
  });
});

describe('a broken programme file', () => {
  /** What is wrong: where it is put, what stands there then, the place that is named and the code. */
  const broken: [string, string, unknown, string, string][] = [
    ['another format', '/format', 'programme-file/2', '/format', 'isIn'],
    ['a property that does not exist', '/people/3/phone', '06', '/people/3/phone', 'whitelistValidation'],
    ['a date that does not exist', '/cohort/startsOn', '2021-02-29', '/cohort/startsOn', 'isFileDate'],
    [
      'an instant without its distance to UTC',
      '/exchanges/2/history/0/at',
      '2020-10-15T09:00:00',
      '/exchanges/2/history/0/at',
      'isFileInstant',
    ],
    ['a list that is missing', '/people', undefined, '/people', 'isArray'],
    ['an entry that is no object', '/exchanges/4', 'ex-pol1', '/exchanges/4', 'isObject'],
    ['a text of blanks', '/programme/goal', '  ', '/programme/goal', 'isNotBlank'],
    ['an e-mail address that is none', '/people/1/email', 'begeleider', '/people/1/email', 'isEmail'],
    [
      'an e-mail address twice, in other capitals',
      '/people/1/email',
      'BUREAU@pol-rr.example',
      '/people/1/email',
      'not_unique',
    ],
    ['a key twice', '/organisations/1/key', 'vt-rr', '/organisations/1/key', 'not_unique'],
    [
      'a name of an organisation twice',
      '/organisations/1/name',
      'gemeente rotterdam',
      '/organisations/3/name',
      'not_unique',
    ],
    ['an unknown kind of organisation', '/organisations/0/kind', 'school', '/organisations/0/kind', 'isIn'],
    [
      'an organisation that is not in it',
      '/people/2/organisation',
      'nergens',
      '/people/2/organisation',
      'organisation_unknown',
    ],
    [
      'a partner that is not in it',
      '/programme/partners/9/organisation',
      'nergens',
      '/programme/partners/9/organisation',
      'organisation_unknown',
    ],
    [
      'a time zone that does not exist',
      '/programme/timeZone',
      'Europe/Delft',
      '/programme/timeZone',
      'time_zone',
    ],
    [
      'an offset with a time',
      '/programme/milestoneTemplate/1/offset',
      'PT5H',
      '/programme/milestoneTemplate/1/offset',
      'offset',
    ],
    [
      'an offset beyond ten years',
      '/programme/milestoneTemplate/1/offset',
      'P99999Y',
      '/programme/milestoneTemplate/1/offset',
      'offset',
    ],
    [
      'a milestone of the template twice',
      '/programme/milestoneTemplate/2/key',
      'agreement',
      '/programme/milestoneTemplate/2/key',
      'not_unique',
    ],
    [
      'a duration in days',
      '/programme/settings/exchangeDuration',
      'P180D',
      '/programme/settings/exchangeDuration',
      'duration',
    ],
    [
      'quiet hours beyond the day',
      '/programme/settings/quietHours/0',
      '25:00',
      '/programme/settings/quietHours/0',
      'time',
    ],
    [
      'a programme that ends before it starts',
      '/programme/endsOn',
      '2020-08-31',
      '/programme/endsOn',
      'period_order',
    ],
    [
      'a cohort outside of its programme',
      '/cohort/endsOn',
      '2022-01-01',
      '/cohort/endsOn',
      'outside_programme',
    ],
    ['nobody as programme office', '/cohort/members/0/role', 'observer', '/cohort/members', 'office_missing'],
    ['a role that a file cannot give', '/cohort/members/0/role', 'admin', '/cohort/members/0/role', 'isIn'],
    [
      'a sponsor without organisation',
      '/cohort/members/4/organisation',
      undefined,
      '/cohort/members/4/organisation',
      'organisation_missing',
    ],
    [
      'a sponsor of a contact',
      '/cohort/members/4/organisation',
      'rvdk',
      '/cohort/members/4/organisation',
      'organisation_no_partner',
    ],
    [
      'a candidate for an organisation',
      '/cohort/members/9/organisation',
      'vt-rr',
      '/cohort/members/9/organisation',
      'organisation_unexpected',
    ],
    [
      'a candidate without that role',
      '/exchanges/0/candidate',
      'begeleider',
      '/exchanges/0/candidate',
      'role_missing',
    ],
    [
      'a sponsor of another organisation',
      '/exchanges/0/hostSponsor',
      'sp-shn',
      '/exchanges/0/hostSponsor',
      'role_missing',
    ],
    ['a host that is the home', '/exchanges/0/host', 'vt-rr', '/exchanges/0/host', 'host_is_home'],
    [
      'a history out of order',
      '/exchanges/0/history/1/at',
      '2020-10-01T09:00:00+02:00',
      '/exchanges/0/history/1/at',
      'time_order',
    ],
    [
      'a tick of a milestone that is not planned',
      '/exchanges/0/milestonesDone/0/key',
      'party',
      '/exchanges/0/milestonesDone/0/key',
      'milestone_unknown',
    ],
    [
      'a character that does not exist',
      '/programme/theme',
      'half \ud800',
      '/programme/theme',
      'isWellFormed',
    ],
  ];

  it.each(broken)('names %s and keeps nothing', async (_, place, value, pointer, code) => {
    const before = await rowsKept();
    const file = put(fileNamed('Kapot'), place, value);
    const { body } = await admin.post('/programme-imports', file).expect(400);
    expect(body.errors).toContainEqual(
      expect.objectContaining({ pointer, code, detail: expect.any(String) }),
    );
    expect(await rowsKept()).toEqual(before);
  });

  it('names the step that the workflow refuses, in every exchange, and keeps nothing', async () => {
    const before = await rowsKept();
    const file = fileNamed('Geweigerd');
    put(file, '/exchanges/1/history/2/by', 'sp-rn');
    put(file, '/exchanges/5/history/3/at', '2020-11-01T06:00:00+01:00');
    const { body } = await admin.post('/programme-imports', file).expect(400);
    const places = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect([...new Set(places)].sort()).toEqual(['/exchanges/1/history/2', '/exchanges/5/history/3']);
    expect(await rowsKept()).toEqual(before);
  });

  it('names faults of structure and of meaning in different places all at once', async () => {
    const file = fileNamed('Veel kapot');
    put(file, '/people/1/email', 'begeleider');
    put(file, '/organisations/1/key', 'vt-rr');
    put(file, '/cohort/endsOn', '2022-01-01');
    put(file, '/exchanges/3/startsOn', 'gisteren');
    put(file, '/exchanges/0/candidate', 'niemand');
    put(file, '/programme/name', 'Verschoven');
    const { body } = await admin.post('/programme-imports', file).expect(400);
    const places = body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);
    expect(places).toEqual(
      expect.arrayContaining([
        '/people/1/email isEmail',
        '/organisations/1/key not_unique',
        '/cohort/endsOn outside_programme',
        '/exchanges/3/startsOn isFileDate',
        '/exchanges/0/candidate person_unknown',
        '/programme/name programme.name_taken',
      ]),
    );
  });

  it('refuses a document without end as a fault of its own', async () => {
    const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as unknown;
    const { body } = await admin
      .post('/programme-imports', put(fileNamed('Diep'), '/proposals', deep))
      .expect(400);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].code).toBe('depth');
  });
});
