import type { CohortView } from '@app/programmes';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../../apps/api/src/http/problem-details.js';
import { buildCohort } from '../factories/cohort.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildProgramme } from '../factories/programme.factory.js';
import { bodyOf, idsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';

let app: TestApplication;
let office: Client;
let candidate: Client;
let stranger: Client;
let programme: { id: string; name: string };
let cohortId: string;

beforeAll(async () => {
  app = await startApplication();
  programme = await buildProgramme(app.database);
  cohortId = (await buildCohort(app.database, { programmeId: programme.id })).id;
  office = await signedInAs({ programmeId: programme.id });
  candidate = await signedInAs({ role: 'candidate', cohortId });
  stranger = await signedInAs({});
});
afterAll(() => app.close());

async function signedInAs(role: Parameters<typeof buildMembership>[1]): Promise<Client> {
  return app.as((await buildMembership(app.database, role)).personId);
}

describe('a cohort', () => {
  const period = { startsOn: '2021-02-01', endsOn: '2021-07-31' };

  it('is set up by the programme office, for people of the programme to read', async () => {
    const input = { programmeId: programme.id, name: 'Voorjaar', ...period };
    const body = bodyOf<CohortView>(await office.post('/cohorts', input).expect(201));
    expect(body).toEqual({ ...input, id: expect.any(String), version: 1, programmeName: programme.name });
    const listed = await candidate.get(`/cohorts?programmeId=${programme.id}`).expect(200);
    expect(idsOf(listed)).toEqual([cohortId, body.id]);
    await stranger.get(`/cohorts/${body.id}`).expect(404);
  });

  it('is not set up by a candidate, nor in a programme of others', async () => {
    const input = { programmeId: programme.id, name: 'Van een ander', ...period };
    await candidate.post('/cohorts', input).expect(403);
    await stranger.post('/cohorts', input).expect(404);
  });

  it('lies within the period of its programme, both days included', async () => {
    const whole = { startsOn: '2020-09-01', endsOn: '2021-11-30' };
    await office.post('/cohorts', { programmeId: programme.id, name: 'Helemaal', ...whole }).expect(201);
    const beyond = { startsOn: '2020-08-31', endsOn: '2021-12-01' };
    const body = bodyOf<Problem>(
      await office.post('/cohorts', { programmeId: programme.id, name: 'Erbuiten', ...beyond }).expect(400),
    );
    expect(body.errors).toMatchObject([{ pointer: '/startsOn' }, { pointer: '/endsOn' }]);
  });

  it('has a name of its own within the programme', async () => {
    await office.post('/cohorts', { programmeId: programme.id, name: 'Dubbel', ...period }).expect(201);
    const body = bodyOf<Problem>(
      await office.post('/cohorts', { programmeId: programme.id, name: 'DUBBEL', ...period }).expect(409),
    );
    expect(body.code).toBe('cohort.name_taken');
  });

  it('tells of a new period, and not of a new name', async () => {
    const { id } = await buildCohort(app.database, { programmeId: programme.id });
    const told = (): Promise<unknown> =>
      app.database.query<unknown[]>(`SELECT kind, payload FROM outbox_event WHERE subject_id = $1`, [id]);
    await office.patch(`/cohorts/${id}`, { name: 'Andere naam' }, 1).expect(200);
    expect(await told()).toEqual([]);
    const body = bodyOf<CohortView>(
      await office.patch(`/cohorts/${id}`, { endsOn: '2021-05-31' }, 2).expect(200),
    );
    expect(body).toMatchObject({ name: 'Andere naam', endsOn: '2021-05-31', version: 3 });
    const payload = { programmeId: programme.id, startsOn: '2020-11-16', endsOn: '2021-05-31' };
    expect(await told()).toEqual([{ kind: 'cohort.period_changed', payload }]);
  });

  it('is changed against the version that was read', async () => {
    const { id } = await buildCohort(app.database, { programmeId: programme.id });
    await office.patch(`/cohorts/${id}`, { name: 'Eerste' }, 1).expect(200);
    await office.patch(`/cohorts/${id}`, { name: 'Tweede' }, 1).expect(412);
    await candidate.patch(`/cohorts/${id}`, { name: 'Derde' }, 2).expect(403);
  });

  it('gives one of two changes at the same moment the right of way', async () => {
    const { id } = await buildCohort(app.database, { programmeId: programme.id });
    const answers = await Promise.all(
      ['Links', 'Rechts'].map((name) => office.patch(`/cohorts/${id}`, { name }, 1)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('gets a name once when two are set up at the same moment', async () => {
    const input = { programmeId: programme.id, name: 'Tegelijk', ...period };
    const answers = await Promise.all([office.post('/cohorts', input), office.post('/cohorts', input)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
