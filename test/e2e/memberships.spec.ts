import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCohort } from '../factories/cohort.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildPartner, buildProgramme } from '../factories/programme.factory.js';
import { faultPlacesOf, idOf, idsOf, itemsOf, nextCursorOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { simultaneously } from '../setup/simultaneously.js';

let app: TestApplication;
let administrator: Client;
let office: Client;
let candidate: Client;
let programmeId: string;
let otherProgrammeId: string;
let cohortId: string;

beforeAll(async () => {
  app = await startApplication();
  const cohort = await buildCohort(app.database);
  cohortId = cohort.id;
  programmeId = cohort.programmeId;
  otherProgrammeId = (await buildProgramme(app.database)).id;
  administrator = await app.as((await buildMembership(app.database, { role: 'admin' })).personId);
  office = await app.as((await buildMembership(app.database, { programmeId })).personId);
  candidate = await app.as((await buildMembership(app.database, { role: 'candidate', cohortId })).personId);
});
afterAll(() => app.close());

async function newPersonId(): Promise<string> {
  return (await buildPerson(app.database)).id;
}

describe('giving a role', () => {
  it('is for the office of the programme', async () => {
    const personId = await newPersonId();
    const body = { personId, role: 'observer', programmeId, startsOn: '2021-03-01', endsOn: '2021-05-15' };
    await candidate.post('/memberships', body).expect(403);
    const given = await office.post('/memberships', body).expect(201);
    expect(given.body).toMatchObject({
      person: { id: personId },
      role: 'observer',
      programmeId,
      cohortId: null,
      organisation: null,
      startsOn: '2021-03-01',
      endsOn: '2021-05-15',
      current: true,
      version: 1,
    });
  });

  it('in a cohort follows the cohort for its programme', async () => {
    const body = { personId: await newPersonId(), role: 'facilitator', cohortId };
    const given = await office.post('/memberships', body).expect(201);
    expect(given.body).toMatchObject({ cohortId, programmeId, startsOn: null, endsOn: null });
    const elsewhere = {
      personId: await newPersonId(),
      role: 'candidate',
      cohortId,
      programmeId: otherProgrammeId,
    };
    const refusal = await office.post('/memberships', elsewhere).expect(400);
    expect(refusal.body).toMatchObject({ errors: [{ pointer: '/programmeId', code: 'scope' }] });
  });

  it('in a programme of others, or one that does not exist, answers 404', async () => {
    const personId = await newPersonId();
    const nowhere = '01900000-0000-7000-8000-000000000000';
    await office
      .post('/memberships', { personId, role: 'observer', programmeId: otherProgrammeId })
      .expect(404);
    await office.post('/memberships', { personId, role: 'observer', programmeId: nowhere }).expect(404);
    await administrator
      .post('/memberships', { personId, role: 'observer', programmeId: nowhere })
      .expect(404);
    await administrator.post('/memberships', { personId, role: 'candidate', cohortId: nowhere }).expect(404);
  });

  it('of administrator is for an administrator', async () => {
    const body = { personId: await newPersonId(), role: 'admin' };
    await office.post('/memberships', body).expect(403);
    await candidate.post('/memberships', body).expect(403);
    await administrator.post('/memberships', body).expect(201);
  });

  it('of sponsor asks for an organisation that takes part, not one that is only named', async () => {
    const stranger = await buildOrganisation(app.database);
    const contact = await buildOrganisation(app.database);
    const partner = await buildOrganisation(app.database);
    await buildPartner(app.database, { programmeId, organisationId: contact.id, role: 'contact' });
    await buildPartner(app.database, { programmeId, organisationId: partner.id });
    const sponsor = { personId: await newPersonId(), role: 'sponsor', programmeId };
    for (const { id } of [stranger, contact]) {
      const refusal = await office.post('/memberships', { ...sponsor, organisationId: id }).expect(400);
      expect(refusal.body).toMatchObject({ errors: [{ pointer: '/organisationId', code: 'not_partner' }] });
    }
    const given = await office.post('/memberships', { ...sponsor, organisationId: partner.id }).expect(201);
    const { id, name, shortName } = partner;
    expect(given.body).toMatchObject({ organisation: { id, name, shortName } });
  });

  it('names every fault at once', async () => {
    const personId = await newPersonId();
    const body = { personId, role: 'sponsor', cohortId, startsOn: '2021-05-01', endsOn: '2021-04-30' };
    const refusal = await office.post('/memberships', body).expect(400);
    const places = faultPlacesOf(refusal);
    expect(places).toEqual(['/programmeId', '/cohortId', '/organisationId', '/endsOn']);
  });

  it('twice for days that both have is refused, one after the other is not', async () => {
    const role = { personId: await newPersonId(), role: 'observer', programmeId };
    await office.post('/memberships', { ...role, endsOn: '2021-03-31' }).expect(201);
    const refusal = await office.post('/memberships', { ...role, startsOn: '2021-03-31' }).expect(409);
    expect(refusal.body).toMatchObject({ code: 'membership.exists' });
    await office.post('/memberships', { ...role, startsOn: '2021-04-01' }).expect(201);
  });

  it('twice at the same moment gives it once', async () => {
    const body = { personId: await newPersonId(), role: 'candidate', cohortId };
    const answers = await simultaneously(
      app,
      Array.from({ length: 4 }, () => () => office.post('/memberships', body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('leaves an audit entry in the programme', async () => {
    const personId = await newPersonId();
    const given = await office.post('/memberships', { personId, role: 'observer', programmeId }).expect(201);
    const entries = await app.database.query<unknown[]>(
      `SELECT action, programme_id, detail FROM audit_entry WHERE subject_id = $1`,
      [idOf(given)],
    );
    const detail = { personId, role: 'observer' };
    expect(entries).toEqual([{ action: 'membership.grant', programme_id: programmeId, detail }]);
  });
});

describe('the list of memberships', () => {
  it('shows the own programmes to who takes part, and all to an administrator', async () => {
    const far = await buildMembership(app.database, { role: 'observer', programmeId: otherProgrammeId });
    const near = await candidate.get('/memberships?limit=200').expect(200);
    const programmes = itemsOf<{ programmeId: string }>(near).map((item) => item.programmeId);
    expect([...new Set(programmes)]).toEqual([programmeId]);
    await candidate.get(`/memberships/${far.id}`).expect(404);
    const all = await administrator.get(`/memberships?programmeId=${otherProgrammeId}`).expect(200);
    expect(idsOf(all)).toContain(far.id);
  });

  it('goes by part in the order of names', async () => {
    const programme = await buildProgramme(app.database);
    for (const name of ['cornelis', 'Arends', 'Berg']) {
      const { id: personId } = await buildPerson(app.database, { name });
      await buildMembership(app.database, { role: 'observer', programmeId: programme.id, personId });
    }
    const path = `/memberships?programmeId=${programme.id}&limit=2`;
    const first = await administrator.get(path).expect(200);
    const cursor = nextCursorOf(first);
    const second = await administrator.get(`${path}&cursor=${cursor}`).expect(200);
    const items = [first, second].flatMap((part) => itemsOf<{ person: { name: string } }>(part));
    const people = items.map(({ person }) => person.name);
    expect(people).toEqual(['Arends', 'Berg', 'cornelis']);
  });
});
