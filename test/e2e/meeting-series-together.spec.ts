import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { simultaneously } from '../setup/simultaneously.js';
import { SeriesClient, statesOf } from './series-client.js';

let app: TestApplication;
let cast: BuiltCast;
let client: SeriesClient;
beforeAll(async () => {
  app = await startApplication();
});
beforeEach(async () => {
  cast = await buildCast(app.database);
  client = new SeriesClient(app, cast);
});
afterAll(() => app.close());

it('one of two who change a series at once is told to look again', async () => {
  const { id, version } = await client.publish();
  const [office, facilitator] = await Promise.all([app.as(cast.office.id), app.as(cast.facilitator.id)]);
  const path = `/meeting-series/${id}`;
  const answers = await simultaneously(app, [
    () => office.patch(path, { scope: 'all', startsLocal: '2021-03-18T15:00:00' }, version),
    () => facilitator.patch(path, { scope: 'all', startsLocal: '2021-03-19T10:00:00' }, version),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

it('changing all and cancelling one at once does both', async () => {
  for (let round = 0; round < 5; round += 1) {
    const series = await client.publish();
    const second = client.meeting(series, 1);
    const change = { scope: 'all', startsLocal: '2021-03-18T15:00:00' };
    const answers = await simultaneously<{ status: number }>(app, [
      () => client.change(cast.office.id, series.id, change),
      () => second.take(cast.facilitator.id, 'cancel', { reason: 'De zaal is er niet.' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await client.read(cast.office.id, series.id);
    expect(statesOf(body)).toEqual(['planned', 'cancelled', 'planned', 'planned']);
    const starts = body.occurrences.map(({ recursLocal }) => recursLocal.slice(11, 16));
    expect(new Set(starts)).toEqual(new Set(['15:00']));
  }
});

it('a series of sixty meetings is planned, published, moved and cancelled', async () => {
  const planned = await client.plan(cast.office.id, { rule: 'FREQ=DAILY;COUNT=60' });
  expect(planned.body.occurrences).toHaveLength(60);
  const { id } = planned.body;
  await client.take(cast.office.id, id, { action: 'publish' });
  const change = { scope: 'all', startsLocal: '2021-03-18T09:00:00' };
  expect((await client.change(cast.office.id, id, change)).status).toBe(200);
  const { body } = await client.take(cast.office.id, id, { action: 'cancel', reason: 'Het gaat niet door.' });
  expect(new Set(statesOf(body))).toEqual(new Set(['cancelled']));
});
