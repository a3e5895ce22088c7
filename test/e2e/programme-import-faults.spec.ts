import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../../apps/api/src/http/problem-details.js';
import { buildMembership } from '../factories/membership.factory.js';
import { bodyOf, faultPlacesOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { buildProgramme } from '../factories/programme.factory.js';
import { demoDocument, put, rowsKept } from './demo-document.js';

let app: TestApplication;
let admin: Client;

beforeAll(async () => {
  app = await startApplication();
  admin = await app.as((await buildMembership(app.database, { role: 'admin' })).personId);
});
afterAll(() => app.close());

/** The places of all objects in a document, its own among them. */
function objectsIn(thing: unknown, place = ''): string[] {
  if (typeof thing !== 'object' || thing === null) return [];
  const within = Object.entries(thing).flatMap(([key, part]) => objectsIn(part, `${place}/${key}`));
  return Array.isArray(thing) ? within : [place, ...within];
}

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
    const before = await rowsKept(app.database);
    const file = put(await demoDocument('Kapot'), place, value);
    const body = bodyOf<Problem>(await admin.post('/programme-imports', file).expect(400));
    expect(body.errors).toContainEqual(
      expect.objectContaining({ pointer, code, detail: expect.any(String) }),
    );
    expect(await rowsKept(app.database)).toEqual(before);
  });

  it('names the step that the workflow refuses, in every exchange, and keeps nothing', async () => {
    const before = await rowsKept(app.database);
    const file = await demoDocument('Geweigerd');
    put(file, '/exchanges/1/history/2/by', 'sp-rn');
    put(file, '/exchanges/5/history/3/at', '2020-11-01T06:00:00+01:00');
    const answer = await admin.post('/programme-imports', file).expect(400);
    expect(faultPlacesOf(answer).sort()).toEqual(['/exchanges/1/history/2', '/exchanges/5/history/3']);
    expect(await rowsKept(app.database)).toEqual(before);
  });

  it('names faults of structure and of meaning in different places all at once', async () => {
    const file = await demoDocument('Veel kapot');
    put(file, '/people/1/email', 'begeleider');
    put(file, '/organisations/1/key', 'vt-rr');
    put(file, '/cohort/endsOn', '2022-01-01');
    put(file, '/exchanges/3/startsOn', 'gisteren');
    put(file, '/exchanges/0/candidate', 'niemand');
    put(file, '/programme/name', (await buildProgramme(app.database)).name);
    const body = bodyOf<Problem>(await admin.post('/programme-imports', file).expect(400));
    const places = body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
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

  it('names a property that does not exist in every object that the file has, all at once', async () => {
    const file = await demoDocument('Overal meer');
    const places = objectsIn(file).map((place) => `${place}/nonsense`);
    for (const place of places) put(file, place, 1);
    const before = await rowsKept(app.database);
    const answer = await admin.post('/programme-imports', file).expect(400);
    expect(faultPlacesOf(answer)).toEqual(expect.arrayContaining(places));
    expect(await rowsKept(app.database)).toEqual(before);
  });

  it('refuses a document without end as a fault of its own', async () => {
    const deep = JSON.parse(`${'{"deeper":'.repeat(40)}1${'}'.repeat(40)}`) as unknown;
    const body = bodyOf<Problem>(
      await admin.post('/programme-imports', put(await demoDocument('Diep'), '/proposals', deep)).expect(400),
    );
    expect(body.errors).toMatchObject([{ code: 'depth' }]);
  });
});
