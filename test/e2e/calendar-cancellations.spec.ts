import { CalendarObjectReadModel, type MeetingView, type SeriesView } from '@app/meetings';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCandidate, buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { readCalendar } from '../setup/read-calendar.js';
import type { MeetingClient } from './meeting-client.js';
import { SeriesClient } from './series-client.js';

let app: TestApplication;
let cast: BuiltCast;
let client: SeriesClient;
let calendars: CalendarObjectReadModel;
beforeAll(async () => {
  app = await startApplication();
  calendars = app.resolve(CalendarObjectReadModel);
});
beforeEach(async () => {
  app.clock.set('2021-03-01T09:00:00+01:00');
  cast = await buildCast(app.database);
  client = new SeriesClient(app, cast);
});
afterAll(() => app.close());

const guests = [{ name: 'Sam Gast', email: 'sam@gast.example' }];

/** Takes the invitation of a person back, or that of the guest. @returns its id */
async function uninvite(meeting: MeetingClient, personId?: string): Promise<string> {
  const { invitations } = (await meeting.read(cast.office.id)).body;
  const invitation = invitations.find(({ person }) => person?.id === personId);
  const office = await app.as(cast.office.id);
  await office.delete(`/meetings/${meeting.id}/invitations/${invitation?.id}`).expect(204);
  return invitation?.id ?? '';
}

async function invite(meeting: MeetingClient, inviteeId: string): Promise<MeetingView> {
  const office = await app.as(cast.office.id);
  const answer = await office.post(`/meetings/${meeting.id}/invitations`, { inviteeIds: [inviteeId] });
  return answer.body as MeetingView;
}

const invitationTo = async (series: SeriesView, index: number) =>
  readCalendar(await client.invitation(cast.candidate.id, 'meetings', client.meeting(series, index).id));

describe('an invitation that was taken back', () => {
  it('leaves a cancellation for that person, newer than what their calendar has', async () => {
    const series = await client.publish();
    const [held] = (await invitationTo(series, 1)).events;
    const meeting = client.meeting(series, 1);
    await uninvite(meeting, cast.candidate.id);
    const text = await calendars.cancellationFor(meeting.id, cast.candidate.id);
    const { method, events } = readCalendar(text);
    const [event] = events;
    expect([method, events.length, event?.component.getFirstPropertyValue('status')]).toEqual([
      ...['CANCEL', 1, 'CANCELLED'],
    ]);
    expect([event?.uid, event?.recurrenceId?.toString()]).toEqual([
      ...[held?.uid, held?.recurrenceId?.toString()],
    ]);
    expect(event?.sequence).toBeGreaterThan(held?.sequence ?? 0);
    expect(event?.attendees.map((attendee) => attendee.getFirstValue())).toEqual([
      `MAILTO:${cast.candidate.email}`,
    ]);
  });

  it('says nothing of what became of the meeting afterwards', async () => {
    const series = await client.publish();
    const meeting = client.meeting(series, 1);
    const [held] = (await invitationTo(series, 1)).events;
    await uninvite(meeting, cast.candidate.id);
    const change = { place: 'Elders', title: 'Anders', startsAt: '2021-03-26T09:00:00Z' };
    await meeting.change(cast.office.id, { ...change, endsAt: '2021-03-26T10:00:00Z' });
    await client.change(cast.office.id, series.id, { scope: 'all', startsLocal: '2021-03-19T13:30:00' });
    const text = await calendars.cancellationFor(meeting.id, cast.candidate.id);
    const [event] = readCalendar(text).events;
    expect([event?.uid, event?.startDate.toString(), event?.summary]).toEqual([
      ...[held?.uid, held?.startDate.toString(), held?.summary],
    ]);
    expect(text).not.toContain('Elders');
  });

  it('is there no more for who was invited again, with an invitation that is newer still', async () => {
    const series = await client.publish();
    const meeting = client.meeting(series, 0);
    await uninvite(meeting, cast.candidate.id);
    const taken = readCalendar(await calendars.cancellationFor(meeting.id, cast.candidate.id)).events[0];
    await invite(meeting, cast.candidate.id);
    await expect(calendars.cancellationFor(meeting.id, cast.candidate.id)).rejects.toMatchObject({
      code: 'not_found',
    });
    const [event] = (await invitationTo(series, 0)).events;
    expect(event?.sequence).toBeGreaterThan(taken?.sequence ?? 0);
  });

  it('is nothing to tell of a draft, nor for who was never invited', async () => {
    const { body: draft } = await client.plan(cast.office.id);
    const meeting = client.meeting(draft, 0);
    await uninvite(meeting, cast.candidate.id);
    const other = await buildCandidate(app.database, cast);
    for (const { id } of [cast.candidate, other])
      await expect(calendars.cancellationFor(meeting.id, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is told by ids, so that the mail to a person or a guest can be made from it', async () => {
    const series = await client.publish({ guests });
    const meeting = client.meeting(series, 0);
    const ids = [await uninvite(meeting, cast.candidate.id), await uninvite(meeting)];
    const events = await app.database.query<{ payload: { invitationId: string } }[]>(
      `SELECT payload FROM outbox_event WHERE kind = 'meeting.uninvited' AND subject_id = $1 ORDER BY id`,
      [meeting.id],
    );
    expect(events.map(({ payload }) => payload.invitationId)).toEqual(ids);
    const text = await calendars.ofInvitation(ids[1] ?? '');
    expect(readCalendar(text).method).toBe('CANCEL');
    expect(text).toContain('MAILTO:sam@gast.example');
  });
});
