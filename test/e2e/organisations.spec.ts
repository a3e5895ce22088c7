import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCohort } from '../factories/cohort.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { faultPlacesOf, idOf, idsOf, itemsOf, nextCursorOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { simultaneously } from '../setup/simultaneously.js';

let app: TestApplication;
let office: Client;
let candidate: Client;

beforeAll(async () => {
  app = await startApplication();
  const cohort = await buildCohort(app.database);
  const { programmeId } = cohort;
  office = await app.as((await buildMembership(app.database, { programmeId })).personId);
  const membership = await buildMembership(app.database, { role: 'candidate', cohortId: cohort.id });
  candidate = await app.as(membership.personId);
});
afterAll(() => app.close());

const shelter = { name: 'Opvang Maasstad', shortName: 'OM', kind: 'shelter' };

describe('organisations', () => {
  it('are added by a programme office and read by everybody who is signed in', async () => {
    const created = await office.post('/organisations', { ...shelter, region: ' Rotterdam ' }).expect(201);
    expect(created.body).toEqual({
      ...shelter,
      id: expect.any(String),
      version: 1,
      region: 'Rotterdam',
      parentId: null,
      parentName: null,
    });
    expect(created.headers['etag']).toBe('"1"');
    const read = await candidate.get(`/organisations/${idOf(created)}`).expect(200);
    expect(read.body).toEqual(created.body);
    await app.visitor.get('/organisations').expect(401);
  });

  it('are not added or changed by a candidate', async () => {
    const { id } = await buildOrganisation(app.database);
    const refusal = await candidate
      .post('/organisations', { ...shelter, name: 'Eigen initiatief' })
      .expect(403);
    expect(refusal.body).toMatchObject({ code: 'access.forbidden' });
    await candidate.patch(`/organisations/${id}`, { shortName: 'X' }, 1).expect(403);
  });

  it('name every fault of the input at once', async () => {
    const body = { name: '   ', kind: 'castle', region: '', colour: 'blue' };
    const refusal = await office.post('/organisations', body).expect(400);
    const places = faultPlacesOf(refusal);
    expect(places.sort()).toEqual(['/colour', '/kind', '/name', '/region', '/shortName']);
  });

  it('keep what is left out of a change, and give up what is null', async () => {
    const { id, name } = await buildOrganisation(app.database, { region: 'Zeeland' });
    const change = { shortName: 'Nieuw', region: null };
    const changed = await office.patch(`/organisations/${id}`, change, 1).expect(200);
    expect(changed.body).toMatchObject({ name, shortName: 'Nieuw', region: null, version: 2 });
    await office.patch(`/organisations/${id}`, { name: null }, 2).expect(400);
  });

  it('refuse a change of another version than the one that stands', async () => {
    const { id } = await buildOrganisation(app.database);
    await office.patch(`/organisations/${id}`, { shortName: 'A' }).expect(428);
    await office.patch(`/organisations/${id}`, { shortName: 'A' }, 1).expect(200);
    await office.patch(`/organisations/${id}`, { shortName: 'B' }, 1).expect(412);
  });

  it('have a name of their own, apart from capitals, also when two are added at the same moment', async () => {
    const answers = await simultaneously(
      app,
      ['Politie Eenheid Noord', 'politie eenheid noord'].map(
        (name) => () => office.post('/organisations', { ...shelter, name }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.map(({ body }) => body as unknown)).toContainEqual(
      expect.objectContaining({ code: 'organisation.name_taken' }),
    );
    const { id } = await buildOrganisation(app.database);
    await office.patch(`/organisations/${id}`, { name: 'POLITIE EENHEID NOORD' }, 1).expect(409);
  });

  it('leave an audit entry of who changed which fields', async () => {
    const { id } = await buildOrganisation(app.database);
    await office.patch(`/organisations/${id}`, { shortName: 'Anders', name: 'Heel anders' }, 1).expect(200);
    const entries = await app.database.query<unknown[]>(
      `SELECT action, actor_id IS NOT NULL AS signed, detail FROM audit_entry WHERE subject_id = $1`,
      [id],
    );
    expect(entries).toEqual([
      { action: 'organisation.change', signed: true, detail: { fields: ['shortName', 'name'] } },
    ]);
  });

  it('answer 404 for an id that does not exist, and for what is no id', async () => {
    await office.get('/organisations/01900000-0000-7000-8000-000000000000').expect(404);
    await office.get('/organisations/none').expect(404);
  });
});

describe('a parent organisation', () => {
  it('is shown by name', async () => {
    const parent = await buildOrganisation(app.database, { name: 'Reclassering Nederland' });
    const child = await buildOrganisation(app.database);
    const change = { parentId: parent.id };
    const changed = await office.patch(`/organisations/${child.id}`, change, 1).expect(200);
    expect(changed.body).toMatchObject({ parentId: parent.id, parentName: 'Reclassering Nederland' });
  });

  it('exists', async () => {
    const body = { ...shelter, name: 'Wees', parentId: '01900000-0000-7000-8000-000000000000' };
    const refusal = await office.post('/organisations', body).expect(400);
    expect(refusal.body).toMatchObject({ errors: [{ pointer: '/parentId', code: 'unknown' }] });
  });

  it('is not the organisation itself, or one of its parts', async () => {
    const top = await buildOrganisation(app.database);
    const middle = await buildOrganisation(app.database, { parentId: top.id });
    const bottom = await buildOrganisation(app.database, { parentId: middle.id });
    for (const parentId of [top.id, bottom.id]) {
      const refusal = await office.patch(`/organisations/${top.id}`, { parentId }, 1).expect(400);
      expect(refusal.body).toMatchObject({ errors: [{ pointer: '/parentId', code: 'cycle' }] });
    }
  });

  it('does not close a circle when every organisation of a ring is put under the next at once', async () => {
    const ring = await Promise.all([1, 2, 3].map(() => buildOrganisation(app.database)));
    const answers = await simultaneously(
      app,
      ring.map(({ id }, index) => () => {
        const parentId = ring[(index + 1) % ring.length]?.id;
        return office.patch(`/organisations/${id}`, { parentId }, 1);
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 400]);
  });
});

describe('the list of organisations', () => {
  it('finds a part of a name without regard to capitals and accents, and takes wildcards literally', async () => {
    const cafe = await buildOrganisation(app.database, {
      name: 'Stichting Café René 100%',
      shortName: 'SCR',
    });
    for (const q of ['cafe ren', 'CAFÉ', '100%', 'scr']) {
      const found = await candidate.get(`/organisations?q=${encodeURIComponent(q)}`).expect(200);
      expect(idsOf(found)).toEqual([cafe.id]);
    }
    const none = await candidate.get('/organisations?q=caf_').expect(200);
    expect(idsOf(none)).toEqual([]);
  });

  it('shows every organisation once, by name, while one is added between two parts', async () => {
    const kind = 'child_protection_board';
    for (const name of ['raad C', 'Raad A', 'Raad D', 'raad B']) {
      await buildOrganisation(app.database, { name, kind });
    }
    const first = await candidate.get(`/organisations?kind=${kind}&limit=2`).expect(200);
    await buildOrganisation(app.database, { name: 'Raad AA', kind });
    const cursor = nextCursorOf(first);
    const second = await candidate.get(`/organisations?kind=${kind}&limit=2&cursor=${cursor}`).expect(200);
    const names = [first, second].flatMap((part) => itemsOf<{ name: string }>(part)).map(({ name }) => name);
    expect(names).toEqual(['Raad A', 'raad B', 'raad C', 'Raad D']);
    expect(second.body).toMatchObject({ nextCursor: null });
  });

  it('refuses a cursor that it did not give', async () => {
    await candidate.get('/organisations?cursor=bm9uc2Vuc2U').expect(400);
  });
});
