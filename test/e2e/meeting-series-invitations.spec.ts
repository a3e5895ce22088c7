import type { SeriesView } from '@app/meetings';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { SeriesClient } from './series-client.js';

let app: TestApplication;
let cast: BuiltCast;
let client: SeriesClient;
beforeAll(async () => {
  app = await startApplication();
});
beforeEach(async () => {
  app.clock.set('2021-03-01T09:00:00+01:00');
  cast = await buildCast(app.database);
  client = new SeriesClient(app, cast);
});
afterAll(() => app.close());

const guest = { name: 'Ans Kok', email: 'ans.kok@ergens.example' };

/** Invites to a whole series. @returns the status of the answer */
async function invite(personId: string, { id }: SeriesView, body: object): Promise<number> {
  return (await (await app.as(personId)).post(`/meeting-series/${id}/invitations`, body)).status;
}

/** Who is invited to each meeting, besides the cohort. */
function extraInvitees(series: SeriesView): Promise<(string | undefined)[][]> {
  const usual = new Set<string | undefined>([cast.candidate.id, cast.facilitator.id]);
  return Promise.all(
    series.occurrences.map(async (_occurrence, index) => {
      const { invitations } = (await client.meeting(series, index).read(cast.office.id)).body;
      return invitations
        .filter(({ person }) => !usual.has(person?.id))
        .map(({ person, guestName }) => person?.id ?? guestName ?? undefined)
        .sort();
    }),
  );
}

it('somebody is invited to every meeting of a series that has not begun, once', async () => {
  const series = await client.publish();
  await client.hold(client.meeting(series, 0));
  const extra = { inviteeIds: [cast.homeSponsor.id], guests: [guest] };
  expect(await invite(cast.facilitator.id, series, extra)).toBe(200);
  expect(await invite(cast.facilitator.id, series, extra)).toBe(200);
  const expected = [cast.homeSponsor.id, guest.name].sort();
  expect(await extraInvitees(series)).toEqual([[], expected, expected, expected]);
});

it('is for who plans it, and writes nothing where one fault is found', async () => {
  const series = await client.publish();
  const extra = { inviteeIds: [cast.homeSponsor.id] };
  expect(await invite(cast.candidate.id, series, extra)).toBe(403);
  expect(await invite(cast.stranger.id, series, extra)).toBe(404);
  expect(await invite(cast.office.id, series, { inviteeIds: [cast.homeSponsor.id, cast.stranger.id] })).toBe(
    400,
  );
  expect(await extraInvitees(series)).toEqual([[], [], [], []]);
  await client.take(cast.office.id, series.id, { action: 'cancel', reason: 'Het gaat niet door.' });
  expect(await invite(cast.office.id, series, extra)).toBe(409);
});
