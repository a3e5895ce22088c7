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

describe('ending a role', () => {
  it('keeps it in the list, and takes the right away from the day after', async () => {
    const { id, personId } = await buildMembership(app.database, { role: 'observer', programmeId });
    const observer = await app.as(personId);
    const ended = await office.patch(`/memberships/${id}`, { endsOn: '2021-03-01' }, 1).expect(200);
    expect(ended.body).toMatchObject({ endsOn: '2021-03-01', current: true, version: 2 });
    await observer.get(`/memberships?programmeId=${programmeId}&role=candidate`).expect(200);
    app.clock.set('2021-03-02T09:00:00+01:00');
    const after = await observer.get(`/memberships?programmeId=${programmeId}`).expect(200);
    expect(after.body).toMatchObject({ items: [{ id, current: false }] });
    app.clock.set('2021-03-01T09:00:00+01:00');
  });

  it('is refused to others, for another version, and for an impossible period', async () => {
    const { id } = await buildMembership(app.database, {
      role: 'observer',
      programmeId,
      startsOn: '2021-02-01',
    });
    const elsewhere = await buildMembership(app.database, {
      role: 'observer',
      programmeId: otherProgrammeId,
    });
    await candidate.patch(`/memberships/${id}`, { endsOn: '2021-03-31' }, 1).expect(403);
    await office.patch(`/memberships/${elsewhere.id}`, { endsOn: '2021-03-31' }, 1).expect(404);
    await office.patch(`/memberships/${id}`, { endsOn: '2021-03-31' }).expect(428);
    await office.patch(`/memberships/${id}`, { endsOn: '2021-03-31' }, 7).expect(412);
    const refusal = await office.patch(`/memberships/${id}`, { endsOn: '2021-01-31' }, 1).expect(400);
    expect(refusal.body).toMatchObject({ errors: [{ pointer: '/endsOn', code: 'period' }] });
  });

  it('can be taken back, unless the role was given again meanwhile', async () => {
    const first = await buildMembership(app.database, {
      role: 'observer',
      programmeId,
      endsOn: '2021-02-28',
    });
    const { personId } = first;
    const again = { role: 'observer', programmeId, personId, startsOn: '2021-03-01' } as const;
    await buildMembership(app.database, again);
    const refusal = await office.patch(`/memberships/${first.id}`, { endsOn: null }, 1).expect(409);
    expect(refusal.body).toMatchObject({ code: 'membership.exists' });
  });

  it('of the last programme office is refused until there is another', async () => {
    const last = await buildMembership(app.database);
    const client = await app.as(last.personId);
    const refusal = await client.patch(`/memberships/${last.id}`, { endsOn: '2021-06-30' }, 1).expect(409);
    expect(refusal.body).toMatchObject({ code: 'membership.last_office' });
    const next = { personId: await newPersonId(), role: 'programme_office', programmeId: last.programmeId };
    await client.post('/memberships', { ...next, startsOn: '2021-07-01' }).expect(201);
    await client.patch(`/memberships/${last.id}`, { endsOn: '2021-06-29' }, 1).expect(409);
    await client.patch(`/memberships/${last.id}`, { endsOn: '2021-06-30' }, 1).expect(200);
  });

  it('of the last programme office is refused when the other cannot sign in', async () => {
    const last = await buildMembership(app.database);
    const gone = await buildPerson(app.database, { disabledAt: '2021-01-01T00:00:00Z' });
    await buildMembership(app.database, { programmeId: last.programmeId, personId: gone.id });
    await administrator.patch(`/memberships/${last.id}`, { endsOn: '2021-03-01' }, 1).expect(409);
  });

  it('of two programme offices at the same moment leaves one', async () => {
    const one = await buildMembership(app.database);
    const other = await buildMembership(app.database, { programmeId: one.programmeId });
    const answers = await simultaneously(
      app,
      [one, other].map(
        ({ id }) =>
          () =>
            administrator.patch(`/memberships/${id}`, { endsOn: '2021-03-01' }, 1),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
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

describe('the last administrator', () => {
  it('cannot be ended', async () => {
    await app.database.query(`UPDATE membership SET ends_on = '2021-02-28' WHERE role = 'admin'`);
    const last = await buildMembership(app.database, { role: 'admin' });
    const client = await app.as(last.personId);
    const refusal = await client.patch(`/memberships/${last.id}`, { endsOn: '2021-03-31' }, 1).expect(409);
    expect(refusal.body).toMatchObject({ code: 'membership.last_admin' });
  });
});
