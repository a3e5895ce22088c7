import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Actors } from '@app/identity';
import { buildCohort } from '../factories/cohort.factory.js';
import { type BuiltMembership, buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { faultPlacesOf, idOf, idsOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { simultaneously } from '../setup/simultaneously.js';

let app: TestApplication;
let office: Client;
let candidate: Client;
let candidateId: string;
let programmeId: string;

beforeAll(async () => {
  app = await startApplication();
  const cohort = await buildCohort(app.database);
  programmeId = cohort.programmeId;
  office = await app.as((await buildMembership(app.database, { programmeId })).personId);
  candidateId = (await buildMembership(app.database, { role: 'candidate', cohortId: cohort.id })).personId;
  candidate = await app.as(candidateId);
});
afterAll(() => app.close());

const march = { startsOn: '2021-03-01', endsOn: '2021-03-31' };

function buildSponsor(): Promise<BuiltMembership> {
  return buildMembership(app.database, { role: 'sponsor', programmeId });
}

describe('a deputy', () => {
  it('is named by the sponsor, and holds the role within the period', async () => {
    const { id: sponsorMembershipId, personId } = await buildSponsor();
    const sponsor = await app.as(personId);
    const body = { sponsorMembershipId, personId: candidateId, startsOn: '2021-03-02', endsOn: '2021-03-03' };
    const named = await sponsor.post('/deputies', body).expect(201);
    expect(named.body).toMatchObject({
      sponsorMembershipId,
      sponsor: { id: personId },
      deputy: { id: candidateId },
      startsOn: '2021-03-02',
      endsOn: '2021-03-03',
      current: false,
    });
    const stands = async (instant: string) => {
      app.clock.set(instant);
      return (await app.resolve(Actors).find(candidateId))?.deputyFor(personId);
    };
    expect(await stands('2021-03-01T23:59:00+01:00')).toBe(false);
    expect(await stands('2021-03-02T00:00:00+01:00')).toBe(true);
    expect(await stands('2021-03-03T23:59:00+01:00')).toBe(true);
    expect(await stands('2021-03-04T00:00:00+01:00')).toBe(false);
    app.clock.set('2021-03-01T09:00:00+01:00');
  });

  it('is named by the programme office, from any organisation', async () => {
    const { id: sponsorMembershipId } = await buildSponsor();
    const outsider = await buildPerson(app.database);
    await office.post('/deputies', { sponsorMembershipId, personId: outsider.id, ...march }).expect(201);
  });

  it('is not named by others in the programme, and for a sponsor elsewhere answers 404', async () => {
    const { id } = await buildSponsor();
    const elsewhere = await buildMembership(app.database, { role: 'sponsor' });
    const body = { sponsorMembershipId: id, personId: candidateId, ...march };
    await candidate.post('/deputies', body).expect(403);
    await office.post('/deputies', { ...body, sponsorMembershipId: elsewhere.id }).expect(404);
  });

  it('is another, enabled person whom the sponsor can see', async () => {
    const { id: sponsorMembershipId, personId } = await buildSponsor();
    const sponsor = await app.as(personId);
    const gone = await buildPerson(app.database, { disabledAt: '2021-01-01T00:00:00Z' });
    await buildMembership(app.database, { role: 'observer', programmeId, personId: gone.id });
    const unseen = await buildPerson(app.database);
    const refusals = [
      [personId, 'self'],
      [gone.id, 'disabled'],
      [unseen.id, 'unknown'],
    ] as const;
    for (const [deputyId, code] of refusals) {
      const body = { sponsorMembershipId, personId: deputyId, ...march };
      const refusal = await sponsor.post('/deputies', body).expect(400);
      expect(refusal.body).toMatchObject({ errors: [{ pointer: '/personId', code }] });
    }
  });

  it('stands in for a sponsor only, in a period that does not end before it starts', async () => {
    const observer = await buildMembership(app.database, { role: 'observer', programmeId });
    const body = { personId: candidateId, startsOn: '2021-03-02', endsOn: '2021-03-01' };
    const refusal = await office.post('/deputies', { ...body, sponsorMembershipId: observer.id }).expect(400);
    const places = faultPlacesOf(refusal);
    expect(places).toEqual(['/sponsorMembershipId', '/endsOn']);
  });

  it('stands alone: a day has one deputy, also when several are named at the same moment', async () => {
    const { id: sponsorMembershipId } = await buildSponsor();
    const body = { sponsorMembershipId, personId: candidateId, ...march };
    const answers = await simultaneously(
      app,
      Array.from({ length: 4 }, () => () => office.post('/deputies', body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const touching = { ...body, startsOn: '2021-03-31', endsOn: '2021-04-30' };
    const refusal = await office.post('/deputies', touching).expect(409);
    expect(refusal.body).toMatchObject({ code: 'deputy.overlaps' });
    await office.post('/deputies', { ...touching, startsOn: '2021-04-01' }).expect(201);
  });

  it('is revoked at once, and can then be named anew', async () => {
    const { id: sponsorMembershipId, personId } = await buildSponsor();
    const body = { sponsorMembershipId, personId: candidateId, ...march };
    const named = await office.post('/deputies', body).expect(201);
    await candidate.delete(`/deputies/${idOf(named)}`).expect(403);
    await office.delete(`/deputies/${idOf(named)}`).expect(204);
    expect((await app.resolve(Actors).find(candidateId))?.deputyFor(personId)).toBe(false);
    await office.delete(`/deputies/${idOf(named)}`).expect(404);
    await office.post('/deputies', body).expect(201);
  });

  it('is shown to everybody in the programme, and not outside of it', async () => {
    const { id: sponsorMembershipId } = await buildSponsor();
    const named = await office
      .post('/deputies', { sponsorMembershipId, personId: candidateId, ...march })
      .expect(201);
    const seen = await candidate.get(`/deputies?programmeId=${programmeId}`).expect(200);
    expect(itemsOf(seen)[0]).toEqual(named.body);
    const outsider = await app.as((await buildMembership(app.database)).personId);
    const unseen = await outsider.get(`/deputies?programmeId=${programmeId}`).expect(200);
    expect(idsOf(unseen)).toEqual([]);
  });

  it('leaves audit entries of being named and revoked', async () => {
    const { id: sponsorMembershipId } = await buildSponsor();
    const body = { sponsorMembershipId, personId: candidateId, ...march };
    const id = idOf(await office.post('/deputies', body).expect(201));
    await office.delete(`/deputies/${id}`).expect(204);
    const entries = await app.database.query<unknown[]>(
      `SELECT action, programme_id FROM audit_entry WHERE subject_id = $1 ORDER BY sequence`,
      [id],
    );
    expect(entries).toEqual([
      { action: 'deputy.appoint', programme_id: programmeId },
      { action: 'deputy.revoke', programme_id: programmeId },
    ]);
  });
});
