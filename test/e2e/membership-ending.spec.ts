import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCohort } from '../factories/cohort.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildProgramme } from '../factories/programme.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { simultaneously } from '../setup/simultaneously.js';

let app: TestApplication;
let administrator: Client;
let office: Client;
let candidate: Client;
let programmeId: string;
let otherProgrammeId: string;

beforeAll(async () => {
  app = await startApplication();
  const cohort = await buildCohort(app.database);
  programmeId = cohort.programmeId;
  otherProgrammeId = (await buildProgramme(app.database)).id;
  administrator = await app.as((await buildMembership(app.database, { role: 'admin' })).personId);
  office = await app.as((await buildMembership(app.database, { programmeId })).personId);
  const { personId } = await buildMembership(app.database, { role: 'candidate', cohortId: cohort.id });
  candidate = await app.as(personId);
});
afterAll(() => app.close());

async function newPersonId(): Promise<string> {
  return (await buildPerson(app.database)).id;
}

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

describe('the last administrator', () => {
  it('cannot be ended', async () => {
    await app.database.query(`UPDATE membership SET ends_on = '2021-02-28' WHERE role = 'admin'`);
    const last = await buildMembership(app.database, { role: 'admin' });
    const client = await app.as(last.personId);
    const refusal = await client.patch(`/memberships/${last.id}`, { endsOn: '2021-03-31' }, 1).expect(409);
    expect(refusal.body).toMatchObject({ code: 'membership.last_admin' });
  });
});
