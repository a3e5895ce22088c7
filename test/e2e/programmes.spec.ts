import {
  defaultChainSteps,
  defaultMilestoneTemplate,
  defaultSettings,
  type ProgrammeSummaryView,
  type ProgrammeView,
} from '@app/programmes';
import type { Page } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../../apps/api/src/http/problem-details.js';
import { buildCohort } from '../factories/cohort.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { buildProgramme } from '../factories/programme.factory.js';
import { bodyOf, faultPlacesOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';

let app: TestApplication;
let admin: Client;
let office: Client;
let candidate: Client;
let stranger: Client;
let programme: { id: string; name: string };
let cohortId: string;

beforeAll(async () => {
  app = await startApplication();
  programme = await buildProgramme(app.database);
  cohortId = (await buildCohort(app.database, { programmeId: programme.id })).id;
  admin = await signedInAs({ role: 'admin' });
  office = await signedInAs({ programmeId: programme.id });
  candidate = await signedInAs({ role: 'candidate', cohortId });
  stranger = await signedInAs({});
});
afterAll(() => app.close());

async function signedInAs(role: Parameters<typeof buildMembership>[1]): Promise<Client> {
  return app.as((await buildMembership(app.database, role)).personId);
}

/** The names of all programmes as an admin reads them, two at a time, from a cursor on. */
async function namesFrom(cursor: string): Promise<string[]> {
  const answer = await admin.get(`/programmes?limit=2${cursor}`).expect(200);
  const { items, nextCursor } = bodyOf<Page<ProgrammeSummaryView>>(answer);
  const names = items.map(({ name }) => name);
  return nextCursor === null ? names : [...names, ...(await namesFrom(`&cursor=${nextCursor}`))];
}

const wanted = {
  kind: 'wisselstage',
  name: 'Wisselstage Utrecht',
  theme: 'Huiselijk geweld',
  goal: 'Elkaar kennen',
  startsOn: '2021-01-01',
  endsOn: '2021-12-31',
};

describe('a programme', () => {
  it('is set up with the usual template and settings by a programme office, who becomes its office', async () => {
    const created = await office
      .post('/programmes', { ...wanted, name: ' Wisselstage Utrecht ' })
      .expect(201);
    const body = bodyOf<ProgrammeView>(created);
    expect(body).toEqual({
      ...wanted,
      id: expect.any(String),
      version: 1,
      timeZone: 'Europe/Amsterdam',
      partners: [],
      recommendations: [],
      chainSteps: defaultChainSteps,
      settings: defaultSettings,
      milestoneTemplate: defaultMilestoneTemplate,
      cohorts: [],
      permissions: ['update', 'create_cohort'],
    });
    expect(created.headers['etag']).toBe('"1"');
    const read = await office.get(`/programmes/${body.id}`).expect(200);
    expect(read.body).toEqual(body);
  });

  it('is not set up by a candidate', async () => {
    await candidate.post('/programmes', { ...wanted, name: 'Van een kandidaat' }).expect(403);
  });

  it('set up by an admin gives the admin no role in it', async () => {
    const body = bodyOf<ProgrammeView>(
      await admin.post('/programmes', { ...wanted, name: 'Van de beheerder' }).expect(201),
    );
    const members = await app.database.query<unknown[]>(
      `SELECT role FROM membership WHERE programme_id = $1`,
      [body.id],
    );
    expect(members).toEqual([]);
  });

  it('cannot have the name of another, whatever the capitals', async () => {
    const body = bodyOf<Problem>(
      await admin.post('/programmes', { ...wanted, name: programme.name.toUpperCase() }).expect(409),
    );
    expect(body.code).toBe('programme.name_taken');
  });

  it('names every fault of meaning at once', async () => {
    const answer = await admin
      .post('/programmes', {
        ...wanted,
        name: 'Fout',
        endsOn: '2020-12-31',
        timeZone: '+01:00',
        partners: [{ organisationId: programme.id, role: 'participant' }],
        settings: { reviewTermWorkingDays: 10, exchangeDuration: 'P0M', quietHours: ['19:00', '8:00'] },
        milestoneTemplate: [
          { key: 'a', nl: 'A', en: 'A', anchor: 'cohort_end', offset: '2 weken', mandatory: true },
        ],
      })
      .expect(400);
    expect(faultPlacesOf(answer)).toEqual([
      '/endsOn',
      '/timeZone',
      '/settings/exchangeDuration',
      '/settings/quietHours/1',
      '/milestoneTemplate/0/offset',
      '/partners/0/organisationId',
    ]);
  });

  it('does not take an empty list for a recommendation, a partner or a milestone', async () => {
    const lists = { recommendations: [[]], chainSteps: [[]], partners: [[]], milestoneTemplate: [[]] };
    const answer = await admin.post('/programmes', { ...wanted, name: 'Lijsten', ...lists }).expect(400);
    expect(faultPlacesOf(answer)).toEqual([
      '/recommendations/0',
      '/chainSteps/0',
      '/partners/0',
      '/milestoneTemplate/0',
    ]);
  });

  it('is read by everyone with a role in it and by an admin, and does not exist for others', async () => {
    await candidate.get(`/programmes/${programme.id}`).expect(200);
    await admin.get(`/programmes/${programme.id}`).expect(200);
    await stranger.get(`/programmes/${programme.id}`).expect(404);
    await app.visitor.get(`/programmes/${programme.id}`).expect(401);
  });

  it('tells a candidate that nothing of it may be changed', async () => {
    const body = bodyOf<ProgrammeView>(await candidate.get(`/programmes/${programme.id}`).expect(200));
    expect(body.permissions).toEqual([]);
    await candidate.patch(`/programmes/${programme.id}`, { goal: 'Anders' }, body.version).expect(403);
    await stranger.patch(`/programmes/${programme.id}`, { goal: 'Anders' }, body.version).expect(404);
  });

  it('is changed against the version that was read', async () => {
    const body = bodyOf<ProgrammeView>(await office.get(`/programmes/${programme.id}`).expect(200));
    const path = `/programmes/${programme.id}`;
    await office.patch(path, { goal: 'Nieuw doel' }).expect(428);
    const changed = await office.patch(path, { goal: 'Nieuw doel' }, body.version).expect(200);
    expect(changed.body).toMatchObject({ goal: 'Nieuw doel', theme: body.theme, version: body.version + 1 });
    await office.patch(path, { goal: 'Te laat' }, body.version).expect(412);
  });

  it('cannot be changed to nothing', async () => {
    const body = bodyOf<ProgrammeView>(await office.get(`/programmes/${programme.id}`).expect(200));
    const answer = await office
      .patch(`/programmes/${programme.id}`, { name: null }, body.version)
      .expect(400);
    expect(faultPlacesOf(answer)).toEqual(['/name']);
  });

  it('keeps the days of its cohorts within its own', async () => {
    const body = bodyOf<ProgrammeView>(await office.get(`/programmes/${programme.id}`).expect(200));
    const problem = bodyOf<Problem>(
      await office
        .patch(`/programmes/${programme.id}`, { startsOn: '2020-12-01', endsOn: '2021-03-01' }, body.version)
        .expect(400),
    );
    expect(problem.errors).toMatchObject([
      { pointer: '/startsOn', code: 'cohort_outside' },
      { pointer: '/endsOn', code: 'cohort_outside' },
    ]);
  });
});

describe('the partners of a programme', () => {
  it('are replaced as a whole', async () => {
    const { id: first } = await buildOrganisation(app.database, { name: 'Alfa' });
    const { id: second } = await buildOrganisation(app.database, { name: 'Beta' });
    const { id } = await buildProgramme(app.database, { partners: [{ organisationId: first }] });
    const partners = [{ organisationId: second, role: 'initiator' }];
    const body = bodyOf<ProgrammeView>(await admin.patch(`/programmes/${id}`, { partners }, 1).expect(200));
    expect(body.version).toBe(2);
    expect(body.partners).toEqual([
      { organisation: { id: second, name: 'Beta', shortName: expect.any(String) }, role: 'initiator' },
    ]);
  });

  it('stay, and stay more than a contact, while they have a sponsor', async () => {
    const { id: organisationId } = await buildOrganisation(app.database);
    const { id } = await buildProgramme(app.database, { partners: [{ organisationId }] });
    await buildMembership(app.database, { role: 'sponsor', programmeId: id, organisationId });
    const removed = await admin.patch(`/programmes/${id}`, { partners: [] }, 1).expect(409);
    expect(bodyOf<Problem>(removed).code).toBe('programme.partner_in_use');
    const contact = [{ organisationId, role: 'contact' }];
    await admin.patch(`/programmes/${id}`, { partners: contact }, 1).expect(409);
    const initiator = [{ organisationId, role: 'initiator' }];
    await admin.patch(`/programmes/${id}`, { partners: initiator }, 1).expect(200);
  });
});

describe('the chain steps of a programme', () => {
  const step = { key: 'report', nl: 'Melding', en: 'Report' };

  it('are replaced as a whole, in the given order', async () => {
    const { id } = await buildProgramme(app.database);
    const chainSteps = [{ key: 'care', nl: 'Zorg', en: 'Care' }, step];
    const answer = await admin.patch(`/programmes/${id}`, { chainSteps }, 1).expect(200);
    expect(bodyOf<ProgrammeView>(answer).chainSteps).toEqual(chainSteps);
  });

  it('have keys that differ and texts in both languages; every fault is named', async () => {
    const { id } = await buildProgramme(app.database);
    const faulty = [{ ...step, key: 'a b', nl: ' ' }, step, { key: 'care', nl: 'Zorg' }];
    const shape = await admin.patch(`/programmes/${id}`, { chainSteps: faulty }, 1).expect(400);
    expect(faultPlacesOf(shape)).toEqual(['/chainSteps/0/key', '/chainSteps/0/nl', '/chainSteps/2/en']);
    const twice = await admin.patch(`/programmes/${id}`, { chainSteps: [step, step, step] }, 1).expect(400);
    expect(faultPlacesOf(twice)).toEqual(['/chainSteps/1/key', '/chainSteps/2/key']);
  });
});

describe('the list of programmes', () => {
  it('holds only those in which the reader has a role', async () => {
    const body = bodyOf<Page<ProgrammeSummaryView>>(await candidate.get('/programmes').expect(200));
    expect(body.items).toMatchObject([
      { id: programme.id, cohorts: [{ id: cohortId, startsOn: '2020-11-16' }] },
    ]);
    expect(body.nextCursor).toBeNull();
  });

  it('is read in parts by name, without gaps or repetition', async () => {
    const names = await namesFrom('');
    const all = await app.database.query<{ name: string }[]>(`SELECT name FROM programme ORDER BY name, id`);
    expect(names).toEqual(all.map(({ name }) => name));
  });
});
