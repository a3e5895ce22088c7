import type { MeetingSummary, MeetingView } from '@app/meetings';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCandidate, buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildMeeting } from '../factories/meeting.factory.js';
import { bodyOf, faultPlacesOf, idOf, idsOf, itemsOf, nextCursorOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { guardsOf } from './exchange-client.js';
import { MeetingClient } from './meeting-client.js';

let app: TestApplication;
let cast: BuiltCast;
let facilitator: Client;
let candidate: Client;

beforeAll(async () => {
  app = await startApplication();
  app.clock.set('2021-02-22T09:00:00+01:00');
  cast = await buildCast(app.database);
  facilitator = await app.as(cast.facilitator.id);
  candidate = await app.as(cast.candidate.id);
});
afterAll(() => app.close());

const plan = (change: object = {}) => ({
  ...{ cohortId: cast.cohortId, kind: 'cohort_meeting', title: 'Wat zie ik concreet?' },
  ...{ startsAt: '2021-03-04T09:30:00+01:00', endsAt: '2021-03-04T12:00:00+01:00', place: 'Rotterdam' },
  leaderId: cast.facilitator.id,
  ...change,
});

async function planned(change: object = {}): Promise<MeetingClient> {
  return new MeetingClient(app, idOf(await facilitator.post('/meetings', plan(change)).expect(201)));
}

describe('planning a meeting', () => {
  it('makes a draft with the members of the cohort invited and the times of the agenda reckoned', async () => {
    const agenda = [
      { title: 'Welkom', minutes: 15 },
      { title: 'Ronde', minutes: 90, presenterId: cast.candidate.id },
    ];
    const answer = await facilitator.post('/meetings', plan({ agenda })).expect(201);
    const meeting = bodyOf<MeetingView>(answer);
    expect(meeting).toMatchObject({
      state: 'draft',
      stateTitle: 'concept',
      kindTitle: 'lichtingsbijeenkomst',
    });
    expect(meeting.invitations.map(({ person }) => person?.id).sort()).toEqual(
      [cast.candidate.id, cast.facilitator.id].sort(),
    );
    expect(meeting.agenda).toMatchObject([
      { title: 'Welkom', startsAt: '2021-03-04T08:30:00.000Z', endsAt: '2021-03-04T08:45:00.000Z' },
      { title: 'Ronde', startsAt: '2021-03-04T08:45:00.000Z', presenter: { id: cast.candidate.id } },
    ]);
  });

  it('names every fault at once', async () => {
    const answer = await facilitator.post(
      '/meetings',
      plan({
        kind: 'peer_intervision',
        endsAt: '2021-03-04T09:00:00+01:00',
        leaderId: cast.stranger.id,
        inviteeIds: [cast.office.id],
        guests: [{ name: 'Gast', email: 'gast@ergens.example' }],
        agenda: [{ title: 'Inbreng', minutes: 75, method: 'tarot' }],
      }),
    );
    expect(answer.status).toBe(400);
    expect(faultPlacesOf(answer).sort()).toEqual(
      ['/agenda/0/method', '/endsAt', '/guests', '/inviteeIds/0', '/leaderId'].sort(),
    );
  });

  const noInstants: readonly (readonly [string, unknown])[] = [
    ['a day that does not exist', '2021-02-30T09:30:00+01:00'],
    ['no distance to UTC', '2021-03-04T09:30:00'],
    ['a number', 1614846600],
  ];

  it.each(noInstants)('refuses an instant with %s', async (_, startsAt) => {
    const answer = await facilitator.post('/meetings', plan({ startsAt }));
    expect([answer.status, faultPlacesOf(answer)]).toEqual([400, ['/startsAt']]);
  });

  it('refuses client data in titles until it is declared harmless', async () => {
    const title = 'Over mevrouw J.S. (34)';
    const answer = await facilitator.post('/meetings', plan({ title }));
    expect([answer.status, faultPlacesOf(answer)]).toEqual([400, ['/title']]);
    await facilitator.post('/meetings', plan({ title, declareHarmless: true })).expect(201);
  });

  it('is for a facilitator and the programme office', async () => {
    await candidate.post('/meetings', plan()).expect(403);
    await (await app.as(cast.office.id)).post('/meetings', plan()).expect(201);
    await (await app.as(cast.stranger.id)).post('/meetings', plan()).expect(404);
  });

  it('asks for somebody who is invited and a place before anybody is told', async () => {
    const meeting = await planned({ inviteeIds: [], place: null });
    expect(guardsOf(await meeting.take(cast.facilitator.id, 'publish'))).toEqual([
      'somebodyIsInvited',
      'whereIsKnown',
    ]);
  });
});

describe('who sees a meeting', () => {
  it('is who plans it, and the invitees once they are told', async () => {
    const meeting = await planned();
    expect((await meeting.read(cast.candidate.id)).status).toBe(404);
    await meeting.take(cast.facilitator.id, 'publish');
    expect((await meeting.read(cast.candidate.id)).status).toBe(200);
    expect((await meeting.read(cast.homeSponsor.id)).status).toBe(404);
    expect((await meeting.read(cast.office.id)).status).toBe(200);
  });

  it('is not the invitees of a draft that was cancelled', async () => {
    const meeting = await planned();
    await meeting.take(cast.facilitator.id, 'cancel', { reason: 'Toch niet.' });
    expect((await meeting.read(cast.candidate.id)).status).toBe(404);
    expect(idsOf(await candidate.get('/meetings?limit=200'))).not.toContain(meeting.id);
  });

  it('is the same in the list as one by one, for everybody', async () => {
    const other = await buildCandidate(app.database, cast);
    for (const state of ['draft', 'planned', 'in_progress', 'closed', 'cancelled'] as const)
      for (const kind of ['cohort_meeting', 'peer_intervision'] as const)
        await buildMeeting(app.database, { cast, state, kind, leaderId: cast.homeSponsor.id });
    const all = idsOf(await (await app.as(cast.office.id)).get('/meetings?limit=200'));
    const { candidate: invited, homeSponsor, hostSponsor, facilitator: guide, observer, stranger } = cast;
    for (const { id } of [invited, other, homeSponsor, hostSponsor, guide, observer, stranger]) {
      const person = await app.as(id);
      const listed = idsOf(await person.get('/meetings?limit=200'));
      const read = await Promise.all(all.map(async (one) => (await person.get(`/meetings/${one}`)).status));
      expect(listed.sort()).toEqual(all.filter((_, index) => read[index] === 200).sort());
    }
  });

  it('keeps what is recorded at intervision from the programme office', async () => {
    const { id } = await buildMeeting(app.database, {
      ...{ cast, kind: 'peer_intervision', state: 'closed', report: 'Wat er is gezegd' },
    });
    const office = await app.as(cast.office.id);
    const read = bodyOf<MeetingView>(await office.get(`/meetings/${id}`).expect(200));
    expect(read).toMatchObject({ report: null, outcomes: [] });
    await office.get(`/meetings/${id}/minutes`).expect(403);
    await office.get(`/meetings/${id}/outcomes`).expect(403);
    expect(bodyOf<MeetingView>(await candidate.get(`/meetings/${id}`)).report?.body).toBe('Wat er is gezegd');
  });
});

describe('the list of meetings', () => {
  it('runs by the day in Amsterdam, in parts that join', async () => {
    const own = await buildCast(app.database);
    const starts = ['2021-03-27T23:30:00Z', '2021-03-28T21:30:00Z', '2021-03-28T22:30:00Z'];
    for (const startsAt of starts)
      await buildMeeting(app.database, { cast: own, startsAt, endsAt: '2021-03-29T06:00:00Z' });
    const person = await app.as(own.candidate.id);
    const ofDay = itemsOf<MeetingSummary>(await person.get('/meetings?from=2021-03-28&to=2021-03-28'));
    expect(ofDay.map(({ startsAt }) => startsAt)).toEqual([
      '2021-03-27T23:30:00.000Z',
      '2021-03-28T21:30:00.000Z',
    ]);
    const first = await person.get(`/meetings?cohortId=${own.cohortId}&limit=2`);
    const rest = await person.get(`/meetings?cohortId=${own.cohortId}&limit=2&cursor=${nextCursorOf(first)}`);
    expect(new Set([...idsOf(first), ...idsOf(rest)]).size).toBe(3);
  });
});

describe('replies', () => {
  it('are counted, and their words are for who plans', async () => {
    const meeting = await planned({ inviteeIds: [cast.candidate.id, cast.facilitator.id] });
    await meeting.take(cast.facilitator.id, 'publish');
    const waiting = async () => idsOf(await candidate.get('/meetings?awaiting=me&limit=200'));
    expect(await waiting()).toContain(meeting.id);
    const replied = await meeting.reply(cast.candidate.id, { reply: 'maybe', word: 'Half uur later' });
    expect(replied.body.replies).toEqual({ yes: 1, no: 0, maybe: 1, none: 0 });
    expect(await waiting()).not.toContain(meeting.id);
    const words = async (personId: string) =>
      (await meeting.read(personId)).body.invitations.flatMap(({ word }) => word ?? []);
    expect(await words(cast.facilitator.id)).toEqual(['Half uur later']);
    expect(await words(cast.candidate.id)).toEqual(['Half uur later']);
  });

  it('are given for oneself, and until the meeting begins', async () => {
    const { id, invitations } = await buildMeeting(app.database, { cast });
    const own = invitations[cast.candidate.id];
    await facilitator.patch(`/meetings/${id}/invitations/${own}`, { reply: 'yes' }, 1).expect(403);
    await candidate.patch(`/meetings/${id}/invitations/${own}`, { reply: 'yes' }).expect(428);
    const begun = await buildMeeting(app.database, { cast, state: 'in_progress' });
    const late = await new MeetingClient(app, begun.id).reply(cast.candidate.id, { reply: 'yes' });
    expect([late.status, late.body.code]).toEqual([409, 'meeting.no_reply_asked']);
  });
});
