import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';

let app: TestApplication;
let cast: BuiltCast;
beforeAll(async () => {
  app = await startApplication();
  cast = await buildCast(app.database);
});
afterAll(() => app.close());

async function told(subjectId: string): Promise<unknown[]> {
  return app.database.query(`SELECT kind, payload FROM outbox_event WHERE subject_id = $1 ORDER BY id`, [
    subjectId,
  ]);
}

it('tells of a role that is given, and of a deputy that is named', async () => {
  const { programmeId, stranger, homeSponsor } = cast;
  const office = await app.as(cast.office.id);
  const granted = await office.post('/memberships', { personId: stranger.id, role: 'observer', programmeId });
  const payload = { programmeId, personId: stranger.id };
  expect(await told((granted.body as { id: string }).id)).toEqual([{ kind: 'membership.changed', payload }]);
  const [sponsorship] = await app.database.query<{ id: string }[]>(
    `SELECT id FROM membership WHERE person_id = $1`,
    [homeSponsor.id],
  );
  const named = await office.post('/deputies', {
    sponsorMembershipId: sponsorship?.id,
    personId: stranger.id,
    startsOn: '2021-03-01',
    endsOn: '2021-03-31',
  });
  expect(await told((named.body as { id: string }).id)).toEqual([
    { kind: 'deputy.changed', payload: { programmeId } },
  ]);
});

it('tells of an account that is disabled and enabled, and of a programme that is changed', async () => {
  const office = await app.as(cast.office.id);
  const { id } = cast.observer;
  await office.patch(`/people/${id}`, { disabled: true }, 1).expect(200);
  await office.patch(`/people/${id}`, { disabled: false }, 2).expect(200);
  expect(await told(id)).toEqual([
    { kind: 'person.disabled', payload: {} },
    { kind: 'person.enabled', payload: {} },
  ]);
  await office.patch(`/programmes/${cast.programmeId}`, { theme: 'Veiligheid' }, 1).expect(200);
  expect(await told(cast.programmeId)).toEqual([{ kind: 'programme.changed', payload: {} }]);
});
