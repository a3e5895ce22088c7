import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SeriesView } from '@app/meetings';
import { buildCandidate, buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import type { BuiltPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { readCalendar, startsOf } from '../setup/read-calendar.js';
import { MeetingClient } from './meeting-client.js';
import { Post } from './post.js';
import { SeriesClient } from './series-client.js';

let app: TestApplication;
let cast: BuiltCast;
let client: SeriesClient;
let post: Post;
let guest: { name: string; email: string };
beforeAll(async () => {
  app = await startApplication();
});
beforeEach(async () => {
  app.clock.set('2021-03-01T09:00:00+01:00');
  cast = await buildCast(app.database);
  client = new SeriesClient(app, cast);
  post = new Post(app);
  guest = { name: 'Sam Gast', email: `${cast.cohortId}@gast.example` };
});
afterAll(() => app.close());

const reason = 'De zaal is er niet.';
/** The Thursdays of a series, half past one in winter and in summer. */
const starts = ['18T12', '25T12'].map((time) => `2021-03-${time}:30:00.000Z`);
const summerStarts = ['01', '08'].map((day) => `2021-04-${day}T11:30:00.000Z`);

async function single(overrides: object = {}): Promise<MeetingClient> {
  const office = await app.as(cast.office.id);
  const { body } = await office.post('/meetings', {
    ...{ cohortId: cast.cohortId, kind: 'cohort_meeting', title: 'Terugblik', place: 'Rotterdam' },
    ...{ startsAt: '2021-03-18T13:30:00+01:00', endsAt: '2021-03-18T15:00:00+01:00' },
    ...{ leaderId: cast.facilitator.id, ...overrides },
  });
  const meeting = new MeetingClient(app, (body as { id: string }).id);
  await meeting.take(cast.office.id, 'publish');
  return meeting;
}

/** A series of which everybody was told. */
async function toldSeries(overrides: object = {}): Promise<SeriesView> {
  const series = await client.publish(overrides);
  await post.workThroughBurst();
  return series;
}

async function uninvite(meeting: MeetingClient, person: BuiltPerson): Promise<void> {
  const { invitations } = (await meeting.read(cast.office.id)).body;
  const invitation = invitations.find((one) => one.person?.id === person.id);
  const office = await app.as(cast.office.id);
  await office.delete(`/meetings/${meeting.id}/invitations/${invitation?.id}`).expect(204);
}

describe('a meeting that is published', () => {
  it('is told to every invitee and guest, with when, where, who leads and a calendar object', async () => {
    await single({ guests: [guest] });
    for (const { email } of [cast.candidate, cast.facilitator, guest]) {
      const [mail, ...more] = await post.to(email);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('Uitnodiging: Terugblik, 18 maart 2021');
      expect(mail?.text).toMatch(/donderdag 18 maart 2021, 13:30–15:00[^]*Rotterdam/);
      expect(mail?.text).toContain(cast.facilitator.name);
      expect(mail?.text.includes('/account/notifications')).toBe(email !== guest.email);
      expect(startsOf(mail?.calendar ?? '')).toEqual(starts.slice(0, 1));
      expect(mail?.calendar).toContain(`MAILTO:${email}`);
    }
  });

  it('is not told to whoever published it, nor as long as it is a draft', async () => {
    const { body } = await client.plan(cast.office.id);
    expect(await post.to(cast.candidate.email)).toEqual([]);
    await client.meeting(body, 0).take(cast.facilitator.id, 'publish');
    expect(await post.to(cast.facilitator.email)).toEqual([]);
    expect(await post.to(cast.candidate.email)).toHaveLength(1);
  });
});

describe('a series that is published', () => {
  it('is one mail to each, with one calendar object that is exact across the last Sunday of March', async () => {
    await client.publish({ guests: [guest], rule: 'FREQ=WEEKLY;COUNT=8' });
    for (const { email } of [cast.candidate, cast.facilitator, guest]) {
      const [mail, ...more] = await post.to(email);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('Uitnodiging: Lichtingsbijeenkomst, 8 bijeenkomsten vanaf 18 maart 2021');
      const { method, events, occurrences } = readCalendar(mail?.calendar ?? '');
      expect([method, events.length, occurrences.length]).toEqual(['REQUEST', 1, 8]);
      expect(occurrences.slice(0, 4).map(({ startsAt }) => startsAt)).toEqual([...starts, ...summerStarts]);
    }
  });

  it('has for who comes later only the meetings that they are invited to', async () => {
    const series = await toldSeries();
    const { id, email } = await buildCandidate(app.database, cast);
    const office = await app.as(cast.office.id);
    await client.meeting(series, 0).take(cast.facilitator.id, 'cancel', { reason });
    await office.post(`/meeting-series/${series.id}/invitations`, { inviteeIds: [id] }).expect(200);
    const [mail, ...more] = await post.to(email);
    expect([mail?.subject, more]).toEqual([
      ...['Uitnodiging: Lichtingsbijeenkomst, 3 bijeenkomsten vanaf 25 maart 2021', []],
    ]);
    expect(startsOf(mail?.calendar ?? '')).toEqual([starts[1], ...summerStarts]);
    expect((await post.to(cast.candidate.email)).map(({ subject }) => subject)).toEqual([
      ...[
        'Uitnodiging: Lichtingsbijeenkomst, 4 bijeenkomsten vanaf 18 maart 2021',
        'Afgezegd: Lichtingsbijeenkomst, 18 maart 2021',
      ],
    ]);
  });
});

describe('a meeting that changes', () => {
  it('is told with a newer object when it moves, and not when nobody needs to know', async () => {
    const meeting = await single();
    const [first] = await post.to(cast.candidate.email);
    const times = { startsAt: '2021-03-29T13:30:00+02:00', endsAt: '2021-03-29T15:00:00+02:00' };
    await meeting.change(cast.facilitator.id, times);
    const [, moved, ...more] = await post.to(cast.candidate.email);
    expect([moved?.subject, more]).toEqual(['Verplaatst: Terugblik, 29 maart 2021', []]);
    const [before, after] = [first, moved].map((mail) => readCalendar(mail?.calendar ?? '').events[0]);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    await meeting.change(cast.office.id, { leaderId: cast.homeSponsor.id });
    expect(await post.to(cast.candidate.email)).toHaveLength(2);
    expect((await post.to(cast.homeSponsor.email)).map(({ subject }) => subject)).toEqual([
      'Jij leidt nu: Terugblik, 29 maart 2021',
    ]);
  });

  it('as a series is one mail with the whole of it; where it goes on as another, one for each', async () => {
    const series = await toldSeries();
    await client.change(cast.office.id, series.id, { scope: 'all', startsLocal: '2021-03-18T14:30:00' });
    const [, changed, ...more] = await post.to(cast.candidate.email);
    expect([changed?.subject, more]).toEqual([
      ...['Gewijzigd: Lichtingsbijeenkomst, 4 bijeenkomsten vanaf 18 maart 2021', []],
    ]);
    expect(startsOf(changed?.calendar ?? '').slice(1, 3)).toEqual([
      ...['2021-03-25T13:30:00.000Z', '2021-04-01T12:30:00.000Z'],
    ]);
    const following = { scope: 'following', meetingId: client.meeting(series, 2).id, title: 'Anders' };
    await client.change(cast.office.id, series.id, following);
    const split = (await post.to(cast.candidate.email)).slice(2);
    expect(split.map(({ subject }) => subject).sort()).toEqual([
      'Gewijzigd: Anders, 2 bijeenkomsten vanaf 1 april 2021',
      'Gewijzigd: Lichtingsbijeenkomst, 2 bijeenkomsten vanaf 18 maart 2021',
    ]);
    expect(split.map(({ calendar }) => startsOf(calendar ?? '').length)).toEqual([2, 2]);
  });

  it('as a series with fewer meetings is one mail, also to who came to the last ones alone', async () => {
    const series = await toldSeries();
    const { id, email } = await buildCandidate(app.database, cast);
    const office = await app.as(cast.office.id);
    await office.post(`/meetings/${client.meeting(series, 3).id}/invitations`, { inviteeIds: [id] });
    expect(await post.to(email)).toHaveLength(1);
    await client.change(cast.office.id, series.id, { scope: 'all', rule: 'FREQ=WEEKLY;COUNT=2' });
    const [, changed, ...more] = await post.to(cast.candidate.email);
    expect([startsOf(changed?.calendar ?? ''), more]).toEqual([starts, []]);
    const [, gone, ...others] = await post.to(email);
    expect([readCalendar(gone?.calendar ?? '').method, others]).toEqual(['CANCEL', []]);
  });
});

describe('a meeting that is cancelled', () => {
  it('is taken out by itself, with the reason, also of the calendar of a guest', async () => {
    const series = await toldSeries({ guests: [guest] });
    const before = (await post.to(guest.email)).length;
    await client.meeting(series, 2).take(cast.facilitator.id, 'cancel', { reason });
    const mails = [(await post.to(cast.candidate.email)).at(-1), (await post.to(guest.email)).at(-1)];
    expect(await post.to(guest.email)).toHaveLength(before + 1);
    for (const mail of mails) {
      expect(mail?.subject).toBe('Afgezegd: Lichtingsbijeenkomst, 1 april 2021');
      expect(mail?.text).toContain(reason);
      const { method, events } = readCalendar(mail?.calendar ?? '');
      expect([method, events.length, events[0]?.recurrenceId?.toString()]).toEqual([
        ...['CANCEL', 1, '2021-04-01T13:30:00'],
      ]);
    }
  });

  it('as the rest of a series is one mail, and as a whole series takes all of it back', async () => {
    const series = await toldSeries();
    const following = { scope: 'following', meetingId: client.meeting(series, 2).id };
    await client.take(cast.office.id, series.id, { action: 'cancel', reason, ...following });
    const [, rest, ...more] = await post.to(cast.candidate.email);
    expect([rest?.subject, more]).toEqual([
      ...['Afgezegd: Lichtingsbijeenkomst, 2 bijeenkomsten vanaf 1 april 2021', []],
    ]);
    expect(startsOf(rest?.calendar ?? '')).toEqual(starts);
    await client.take(cast.office.id, series.id, { action: 'cancel', reason, scope: 'all' });
    const all = (await post.to(cast.candidate.email)).at(-1);
    expect(all?.subject).toBe('Afgezegd: Lichtingsbijeenkomst, 2 bijeenkomsten vanaf 18 maart 2021');
    expect(readCalendar(all?.calendar ?? '').method).toBe('CANCEL');
  });
});

describe('an invitation', () => {
  it('that is taken back takes the meeting out of the calendar of who may not read it any more', async () => {
    const meeting = await single();
    await post.workThroughBurst();
    await uninvite(meeting, cast.candidate);
    const [, mail, ...more] = await post.to(cast.candidate.email);
    expect([mail?.subject, more]).toEqual(['Je uitnodiging is ingetrokken: Terugblik, 18 maart 2021', []]);
    expect(readCalendar(mail?.calendar ?? '').method).toBe('CANCEL');
  });
});

describe('minutes', () => {
  const secret = 'Zwaluwstaart';

  it.each([
    ['cohort_meeting', ['Het verslag is er: Terugblik, 18 maart 2021']],
    ['peer_intervision', []],
  ])('of a %s are told of without a word of them', async (kind, told) => {
    const meeting = await single({ kind, guests: [] });
    await post.workThroughBurst();
    app.clock.set('2021-03-18T13:30:00+01:00');
    await meeting.take(cast.facilitator.id, 'open');
    await meeting.write(cast.facilitator.id, secret);
    for (const { id } of [cast.candidate, cast.facilitator]) await meeting.attend(cast.facilitator.id, id);
    expect((await meeting.take(cast.facilitator.id, 'close')).status).toBe(200);
    const mails = (await post.to(cast.candidate.email)).slice(1);
    expect(mails.map(({ subject }) => subject)).toEqual(told);
    expect(JSON.stringify(mails)).not.toContain(secret);
  });
});
