import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { pointersOf } from './exchange-client.js';
import { SeriesClient, spring, startsOf, statesOf } from './series-client.js';

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

describe('planning a series', () => {
  it('plans a draft for every meeting, at the same time of day on both sides of the change of the clocks', async () => {
    const { status, body } = await client.plan(cast.facilitator.id);
    expect(status).toBe(201);
    expect(startsOf(body)).toEqual(spring);
    expect(statesOf(body)).toEqual(['draft', 'draft', 'draft', 'draft']);
    expect(body.permissions).toEqual(['plan']);
  });

  it('invites the cohort to each meeting, and gives each an agenda of its own', async () => {
    const agenda = [{ title: 'Rondje', minutes: 20 }];
    const series = await client.publish({ agenda });
    const { body } = await client.meeting(series, 2).read(cast.candidate.id);
    expect(body.agenda.map(({ title }) => title)).toEqual(['Rondje']);
    expect(body.ownInvitation?.reply).toBeNull();
    const people = body.invitations.map(({ person }) => person?.id);
    expect(new Set(people)).toEqual(new Set([cast.candidate.id, cast.facilitator.id]));
  });

  it('names every fault at once', async () => {
    const answer = await client.plan(cast.office.id, {
      ...{ rule: 'FREQ=HOURLY', startsLocal: '2021-03-28T02:30:00' },
      ...{ leaderId: cast.stranger.id, inviteeIds: [cast.stranger.id] },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ code }) => code).sort()).toEqual([
      ...['at_night', 'endless', 'person_no_member', 'person_no_member', 'too_frequent'],
    ]);
  });

  it.each([
    ['2021-02-30T13:30:00', '/startsLocal'],
    ['2021-03-18T13:30:00Z', '/startsLocal'],
  ])('does not begin at %s', async (startsLocal, pointer) => {
    const answer = await client.plan(cast.office.id, { startsLocal });
    expect([answer.status, pointersOf(answer)]).toEqual([400, [pointer]]);
  });

  it('is for a facilitator of the cohort and the office', async () => {
    const answers = await Promise.all(
      [cast.candidate, cast.homeSponsor, cast.observer, cast.stranger].map(({ id }) => client.plan(id)),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 404]);
  });

  it('is seen by who is invited once it is published, and by nobody else', async () => {
    const { body: draft } = await client.plan(cast.office.id);
    expect((await client.read(cast.candidate.id, draft.id)).status).toBe(404);
    await client.take(cast.office.id, draft.id, { action: 'publish' });
    const seen = await client.read(cast.candidate.id, draft.id);
    expect([seen.body.occurrences.length, seen.body.permissions]).toEqual([4, []]);
    expect((await client.change(cast.candidate.id, draft.id, { scope: 'all', title: 'X' })).status).toBe(403);
    expect((await client.read(cast.observer.id, draft.id)).status).toBe(404);
    expect((await client.read(cast.stranger.id, draft.id)).status).toBe(404);
  });
});

describe('changing one meeting', () => {
  it('leaves the others, and asks for its answers anew', async () => {
    const series = await client.publish();
    const second = client.meeting(series, 1);
    await second.reply(cast.candidate.id, { reply: 'yes', word: 'Graag' });
    const times = { startsAt: '2021-03-26T09:00:00Z', endsAt: '2021-03-26T10:30:00Z' };
    expect((await second.change(cast.facilitator.id, times)).status).toBe(200);
    const { body } = await client.read(cast.candidate.id, series.id);
    expect(startsOf(body)).toEqual([spring[0], '2021-03-26T09:00:00.000Z', spring[2], spring[3]]);
    expect(body.occurrences.map(({ isMoved }) => isMoved)).toEqual([false, true, false, false]);
    expect((await second.read(cast.candidate.id)).body.ownInvitation?.reply).toBeNull();
    const history = await app.database.query<{ detail: object }[]>(
      `SELECT detail FROM meeting_transition WHERE meeting_id = $1 AND action = 'move'`,
      [second.id],
    );
    expect(history).toEqual([{ detail: { fields: ['startsAt', 'endsAt'], repliesAskedAnew: 1 } }]);
  });

  it('keeps the answers where only the place changes', async () => {
    const series = await client.publish();
    const second = client.meeting(series, 1);
    await second.reply(cast.candidate.id, { reply: 'no' });
    await second.change(cast.facilitator.id, { place: 'Zaal 9' });
    expect((await second.read(cast.candidate.id)).body.ownInvitation?.reply).toBe('no');
  });
});
