import { CalendarObjectReadModel, type SeriesView } from '@app/meetings';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { readCalendar, startsOf } from '../setup/read-calendar.js';
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

const reason = 'De zaal is er niet.';

async function invitationTo(series: SeriesView, index: number): Promise<ReturnType<typeof readCalendar>> {
  return readCalendar(
    await client.invitation(cast.candidate.id, 'meetings', client.meeting(series, index).id),
  );
}

describe('the invitation to one meeting of a series', () => {
  it('names the series, the meeting and who is invited', async () => {
    const series = await client.publish();
    const { method, events } = await invitationTo(series, 2);
    const [event] = events;
    expect([method, events.length, event?.recurrenceId?.toString()]).toEqual([
      ...['REQUEST', 1, '2021-04-01T13:30:00'],
    ]);
    expect(event?.startDate.toJSDate().toISOString()).toBe('2021-04-01T11:30:00.000Z');
    expect(event?.attendees.map((attendee) => attendee.getFirstValue())).toEqual([
      `MAILTO:${cast.candidate.email}`,
    ]);
    expect(event?.organizer).toBe('mailto:no-reply@wisselwerk.example');
  });

  it('keeps its UID and its place in the series when it moves, and raises its sequence each time', async () => {
    const series = await client.publish();
    const read = [await invitationTo(series, 1)];
    for (const hour of ['08', '09']) {
      const times = { startsAt: `2021-03-29T${hour}:00:00Z`, endsAt: `2021-03-29T${hour}:45:00Z` };
      await client.meeting(series, 1).change(cast.facilitator.id, times);
      read.push(await invitationTo(series, 1));
    }
    const events = read.map(({ events: [event] }) => event);
    expect(new Set(events.map((event) => event?.uid)).size).toBe(1);
    expect(events.map((event) => event?.recurrenceId?.toString())).toEqual(
      Array.from({ length: 3 }, () => '2021-03-25T13:30:00'),
    );
    expect(events.map((event) => event?.sequence)).toEqual([0, 1, 2]);
  });

  it('is taken back by itself when it is cancelled, and the series is not', async () => {
    const series = await client.publish();
    await client.meeting(series, 1).take(cast.facilitator.id, 'cancel', { reason });
    const { method, events } = await invitationTo(series, 1);
    expect([method, events[0]?.sequence]).toEqual(['CANCEL', 1]);
    const text = await client.invitation(cast.candidate.id, 'meeting-series', series.id);
    expect([readCalendar(text).method, startsOf(text).length]).toEqual(['REQUEST', 3]);
  });

  it('is for who is invited, and not for a draft', async () => {
    const { body: draft } = await client.plan(cast.office.id);
    const path = `/meetings/${client.meeting(draft, 0).id}/calendar-object`;
    await (await app.as(cast.facilitator.id)).get(path).expect(404);
    await client.take(cast.office.id, draft.id, { action: 'publish' });
    await (await app.as(cast.facilitator.id)).get(path).expect(200);
    await (await app.as(cast.office.id)).get(path).expect(403);
    await (await app.as(cast.observer.id)).get(path).expect(404);
    await app.visitor.get(path).expect(401);
  });
});

describe('the invitation to a series', () => {
  it('is newer after every change of all', async () => {
    const series = await client.publish();
    const sequences: number[] = [];
    for (const startsLocal of ['2021-03-18T13:30:00', '2021-03-18T14:00:00', '2021-03-18T14:30:00']) {
      await client.change(cast.office.id, series.id, { scope: 'all', startsLocal, minutes: 60 });
      const text = await client.invitation(cast.candidate.id, 'meeting-series', series.id);
      const { events, occurrences } = readCalendar(text);
      expect([events.length, occurrences.length]).toEqual([1, 4]);
      sequences.push(events[0]?.sequence ?? -1);
    }
    expect(sequences).toEqual([...sequences].sort((one, other) => one - other));
    expect(new Set(sequences).size).toBe(3);
  });

  it('ends where a series was split, and is newer than before', async () => {
    const series = await client.publish();
    const meetingId = client.meeting(series, 2).id;
    const { body } = await client.change(cast.office.id, series.id, {
      ...{ scope: 'following', meetingId, title: 'Anders' },
    });
    const before = readCalendar(await client.invitation(cast.candidate.id, 'meeting-series', series.id));
    const after = readCalendar(await client.invitation(cast.candidate.id, 'meeting-series', body.id));
    expect([before.occurrences.length, before.events[0]?.sequence]).toEqual([2, 1]);
    expect(after.occurrences.map(({ summary }) => summary)).toEqual(['Anders', 'Anders']);
    expect(after.events[0]?.uid).not.toBe(before.events[0]?.uid);
  });

  it('makes a later change of one meeting newer than the split', async () => {
    const series = await client.publish();
    const meetingId = client.meeting(series, 2).id;
    await client.change(cast.office.id, series.id, { scope: 'following', meetingId, title: 'Anders' });
    const before = (await invitationTo(series, 1)).events[0]?.sequence ?? -1;
    await client.meeting(series, 1).change(cast.facilitator.id, { place: 'Zaal 9' });
    expect((await invitationTo(series, 1)).events[0]?.sequence).toBe(before + 1);
  });

  it('is taken back as a whole when all is cancelled', async () => {
    const series = await client.publish();
    await client.take(cast.office.id, series.id, { action: 'cancel', reason });
    const text = await client.invitation(cast.candidate.id, 'meeting-series', series.id);
    const { method, events } = readCalendar(text);
    expect([method, events.length, events[0]?.recurrenceId]).toEqual(['CANCEL', 1, null]);
  });

  it('across the change of October has the moved and lacks the cancelled meeting', async () => {
    await app.database.query(`UPDATE cohort SET ends_on = '2021-12-31' WHERE id = $1`, [cast.cohortId]);
    const series = await client.publish({ startsLocal: '2021-10-21T13:30:00' });
    await client.meeting(series, 0).take(cast.facilitator.id, 'cancel', { reason });
    const times = { startsAt: '2021-10-31T11:00:00Z', endsAt: '2021-10-31T12:00:00Z' };
    await client.meeting(series, 2).change(cast.facilitator.id, times);
    expect(startsOf(await client.invitation(cast.candidate.id, 'meeting-series', series.id))).toEqual([
      ...['2021-10-28T11:30:00.000Z', '2021-10-31T11:00:00.000Z', '2021-11-11T12:30:00.000Z'],
    ]);
  });
});

it('a guest gets an invitation of their own, for the mail that brings it', async () => {
  const guests = [{ name: 'Sam Gast', email: 'Sam@gast.example' }];
  const series = await client.publish({ guests });
  const [invitation] = await app.database.query<{ id: string }[]>(
    `SELECT id FROM meeting_invitation WHERE meeting_id = $1 AND guest_email IS NOT NULL`,
    [client.meeting(series, 0).id],
  );
  const text = await app.resolve(CalendarObjectReadModel).ofInvitation(invitation?.id ?? '');
  expect(text).toContain('MAILTO:sam@gast.example');
  expect(text).not.toContain(cast.candidate.email);
});
