import type { MeetingView } from '@app/meetings';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { bodyOf, faultPlacesOf, idOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { SeriesClient } from './series-client.js';

let app: TestApplication;
let cast: BuiltCast;
let facilitator: Client;
beforeAll(async () => {
  app = await startApplication();
});
beforeEach(async () => {
  app.clock.set('2021-02-22T09:00:00+01:00');
  cast = await buildCast(app.database);
  facilitator = await app.as(cast.facilitator.id);
});
afterAll(() => app.close());

const plan = (change: object) => ({
  ...{ cohortId: cast.cohortId, kind: 'cohort_meeting', title: 'Wat zie ik concreet?' },
  ...{ startsAt: '2021-03-04T09:30:00+01:00', endsAt: '2021-03-04T12:00:00+01:00' },
  ...{ agenda: [{ title: 'Welkom', minutes: 15 }], leaderId: cast.facilitator.id },
  ...change,
});

/** Puts a subject on the backlog of the cohort. */
async function waiting(title: string): Promise<string> {
  const subject = { cohortId: cast.cohortId, title, minutes: 20 };
  return idOf(await facilitator.post('/agenda-backlog-items', subject).expect(201));
}

const titlesOf = ({ agenda }: MeetingView): string[] => agenda.map(({ title }) => title);

it('a meeting takes subjects of the backlog along, after its own agenda', async () => {
  const backlogItemIds = [await waiting('Verhuizing'), await waiting('Huisverbod')].reverse();
  const answer = await facilitator.post('/meetings', plan({ backlogItemIds })).expect(201);
  expect(titlesOf(bodyOf(answer))).toEqual(['Welkom', 'Huisverbod', 'Verhuizing']);
  const left = await facilitator.get(`/agenda-backlog-items?cohortId=${cast.cohortId}`).expect(200);
  expect(itemsOf(left)).toEqual([]);
});

it('only the first meeting of a series takes them along', async () => {
  const backlogItemIds = [await waiting('Verhuizing')];
  const client = new SeriesClient(app, cast);
  const agenda = [{ title: 'Rondje', minutes: 10 }];
  const { body } = await client.plan(cast.facilitator.id, {
    rule: 'FREQ=WEEKLY;COUNT=2',
    agenda,
    backlogItemIds,
  });
  const agendas = await Promise.all(
    [0, 1].map(async (index) => titlesOf((await client.meeting(body, index).read(cast.facilitator.id)).body)),
  );
  expect(agendas).toEqual([['Rondje', 'Verhuizing'], ['Rondje']]);
});

it('names every subject that is not waiting, or twice', async () => {
  const id = await waiting('Verhuizing');
  await facilitator.post('/meetings', plan({ backlogItemIds: [id] })).expect(201);
  const other = await buildCast(app.database);
  const elsewhere = await (
    await app.as(other.facilitator.id)
  )
    .post('/agenda-backlog-items', { cohortId: other.cohortId, title: 'Van anderen', minutes: 5 })
    .expect(201);
  const free = await waiting('Huisverbod');
  const backlogItemIds = [id, idOf(elsewhere), free, free];
  const answer = await facilitator.post('/meetings', plan({ backlogItemIds })).expect(400);
  expect(faultPlacesOf(answer)).toEqual([3, 0, 1].map((index) => `/backlogItemIds/${index}`));
});
