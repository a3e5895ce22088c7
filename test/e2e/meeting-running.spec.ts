import type { MeetingView, MinutesView } from '@app/meetings';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCandidate, buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildAgendaItem, buildMeeting, buildMeetingInvitation } from '../factories/meeting.factory.js';
import { bodyOf, faultPlacesOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { simultaneously } from '../setup/simultaneously.js';
import { guardsOf } from './exchange-client.js';
import { MeetingClient } from './meeting-client.js';

let app: TestApplication;
let cast: BuiltCast;

beforeAll(async () => {
  app = await startApplication();
  cast = await buildCast(app.database);
});
afterAll(() => app.close());

async function begun(overrides: object = {}): Promise<MeetingClient> {
  const { id } = await buildMeeting(app.database, { cast, state: 'in_progress', ...overrides });
  return new MeetingClient(app, id);
}

describe('attendance', () => {
  it('is recorded with one tap, and of everybody else in one act', async () => {
    const meeting = await begun();
    await meeting.attend(cast.facilitator.id, cast.candidate.id, 'absent');
    const facilitator = await app.as(cast.facilitator.id);
    const answer = await facilitator.post(`/meetings/${meeting.id}/attendances`, { attendance: 'present' });
    expect(bodyOf<MeetingView>(answer).attendance).toEqual({ invited: 2, present: 1, absent: 1, unknown: 0 });
    expect((await meeting.take(cast.facilitator.id, 'close')).status).toBe(200);
  });

  it('is refused before the meeting begins, on a stale tap, and to invitees', async () => {
    const meeting = await begun();
    const { invitations } = (await meeting.read(cast.facilitator.id)).body;
    const address = `/meetings/${meeting.id}/attendances/${invitations[0]?.id}`;
    const tap = { attendance: 'present' };
    const facilitator = await app.as(cast.facilitator.id);
    await facilitator.patch(address, tap, 1).expect(200);
    await facilitator.patch(address, { attendance: 'absent' }, 1).expect(412);
    await (await app.as(cast.candidate.id)).patch(address, tap, 2).expect(403);
    const planned = await begun({ state: 'planned' });
    const early = await planned.attend(cast.facilitator.id, cast.candidate.id);
    expect([early.status, early.body.code]).toEqual([409, 'meeting.not_in_progress']);
  });

  it('is recorded once by two taps at the same moment', async () => {
    const meeting = await begun();
    const { invitations } = (await meeting.read(cast.facilitator.id)).body;
    const facilitator = await app.as(cast.facilitator.id);
    const address = `/meetings/${meeting.id}/attendances/${invitations[0]?.id}`;
    const answers = await simultaneously(app, [
      () => facilitator.patch(address, { attendance: 'present' }, 1),
      () => facilitator.patch(address, { attendance: 'absent' }, 1),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is in the audit trail without who was there', async () => {
    const meeting = await begun();
    await meeting.attend(cast.facilitator.id, cast.candidate.id, 'absent');
    const entries = await app.database.query<{ action: string; detail: string }[]>(
      `SELECT action, detail::text FROM audit_entry WHERE subject_id = $1`,
      [meeting.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['meeting.record_attendance']);
    expect(entries[0]?.detail).not.toContain('absent');
  });

  it('holds a meeting open until it is known of everybody', async () => {
    const meeting = await begun();
    expect(guardsOf(await meeting.take(cast.facilitator.id, 'close'))).toEqual(['attendanceIsRecorded']);
  });

  it('is per person for the person and the facilitator, and in numbers from five for the office', async () => {
    const { id } = await buildMeeting(app.database, { cast, state: 'closed' });
    const other = await buildCandidate(app.database, cast);
    await buildMeetingInvitation(app.database, { meetingId: id, personId: other.id, attendance: 'absent' });
    const meeting = new MeetingClient(app, id);
    const seen = async (personId: string) => {
      const { invitations, attendance } = (await meeting.read(personId)).body;
      return { persons: invitations.filter((one) => one.attendance !== null).length, attendance };
    };
    expect(await seen(cast.facilitator.id)).toEqual({
      persons: 3,
      attendance: { invited: 3, present: 2, absent: 1, unknown: 0 },
    });
    expect(await seen(other.id)).toEqual({ persons: 1, attendance: null });
    expect(await seen(cast.office.id)).toEqual({ persons: 0, attendance: null });
    for (let more = 0; more < 2; more += 1)
      await buildMeetingInvitation(app.database, {
        ...{ meetingId: id, attendance: 'present' },
        personId: (await buildCandidate(app.database, cast)).id,
      });
    expect(await seen(cast.office.id)).toEqual({
      persons: 0,
      attendance: { invited: 5, present: 4, absent: 1, unknown: 0 },
    });
  });

  it('at intervision is for who leads it, and not for the office', async () => {
    const meeting = await begun({ kind: 'peer_intervision' });
    const attended = await meeting.attend(cast.office.id, cast.candidate.id);
    expect(attended.status).toBe(403);
    expect((await meeting.attend(cast.facilitator.id, cast.candidate.id)).status).toBe(200);
  });
});

describe('the agenda in the room', () => {
  it('goes on by itself to the next item that is not done, each with its own clock', async () => {
    const meeting = await begun();
    const [first, second, third] = [
      await buildAgendaItem(app.database, { meetingId: meeting.id, position: 1 }),
      await buildAgendaItem(app.database, { meetingId: meeting.id, position: 2, isDone: true }),
      await buildAgendaItem(app.database, { meetingId: meeting.id, position: 3 }),
    ];
    app.clock.set('2021-03-01T09:30:00+01:00');
    const started = await meeting.change(cast.facilitator.id, { currentItemId: first });
    expect(started.body).toMatchObject({
      currentItemId: first,
      currentItemSince: '2021-03-01T08:30:00.000Z',
    });
    app.clock.set('2021-03-01T09:50:00+01:00');
    const next = await meeting.changeItem(cast.facilitator.id, first, { isDone: true });
    expect(next.body).toMatchObject({
      ...{ currentItemId: third, currentItemSince: '2021-03-01T08:50:00.000Z' },
      now: '2021-03-01T08:50:00.000Z',
    });
    const moved = await meeting.changeItem(cast.facilitator.id, third, { position: 1 });
    expect(moved.body.agenda.map(({ id }) => id)).toEqual([third, first, second]);
    const done = await meeting.changeItem(cast.facilitator.id, third, { isDone: true });
    expect(done.body).toMatchObject({ currentItemId: null, currentItemSince: null });
    app.clock.set('2021-03-01T09:00:00+01:00');
  });

  it('takes only its own items, and is set by who runs the meeting', async () => {
    const meeting = await begun();
    const elsewhere = await buildAgendaItem(app.database, { meetingId: (await begun()).id });
    const answer = await meeting.change(cast.facilitator.id, { currentItemId: elsewhere });
    expect([answer.status, faultPlacesOf(answer)]).toEqual([400, ['/currentItemId']]);
    expect((await meeting.change(cast.candidate.id, { currentItemId: null })).status).toBe(403);
    const candidate = await app.as(cast.candidate.id);
    await candidate.post(`/meetings/${meeting.id}/agenda-items`, { title: 'Iets', minutes: 5 }).expect(403);
  });

  it('leaves what it did not come to on the backlog, once, and a round of intervision not', async () => {
    const own = await buildCast(app.database);
    const meeting = await begun({ cast: own, kind: 'peer_intervision', attendance: 'present' });
    const items = [
      { title: 'Inchecken', isDone: true },
      { title: 'Inbreng', method: 'incident' },
      { title: 'Wat nemen we mee?' },
    ];
    for (const [index, item] of items.entries())
      await buildAgendaItem(app.database, { meetingId: meeting.id, position: index + 1, ...item });
    await meeting.take(own.facilitator.id, 'close');
    await meeting.take(own.facilitator.id, 'reopen', { reason: 'Nog iets vergeten.' });
    await meeting.take(own.facilitator.id, 'close');
    const candidate = await app.as(own.candidate.id);
    const backlog = await candidate.get(`/agenda-backlog-items?cohortId=${own.cohortId}`).expect(200);
    expect(itemsOf(backlog)).toMatchObject([
      { title: 'Wat nemen we mee?', carriedFrom: { id: meeting.id }, permissions: [] },
    ]);
  });
});

describe('minutes', () => {
  it('are written while the meeting is in progress, whatever happens in the room', async () => {
    const meeting = await begun({ attendance: 'present' });
    const facilitator = await app.as(cast.facilitator.id);
    const address = `/meetings/${meeting.id}/minutes`;
    const before = bodyOf<MinutesView>(await facilitator.get(address));
    await meeting.attend(cast.facilitator.id, cast.candidate.id, 'absent');
    await meeting.change(cast.facilitator.id, { currentItemId: null });
    await facilitator.put(address, { body: '# Verslag' }, before.version).expect(200);
    await facilitator.put(address, { body: 'Te laat' }, before.version).expect(412);
    const refused = await meeting.write(cast.facilitator.id, 'Bel 06-12345678');
    expect([refused.status, faultPlacesOf(refused)]).toEqual([400, ['/body']]);
  });

  it('are locked once it is closed, reopened with a reason only, and kept as they were', async () => {
    const meeting = await begun({ attendance: 'present' });
    const { facilitator } = cast;
    await meeting.write(facilitator.id, 'Eerste versie');
    await meeting.take(facilitator.id, 'close');
    const locked = await meeting.write(facilitator.id, 'Tweede versie');
    expect([locked.status, locked.body.code]).toEqual([409, 'meeting.not_in_progress']);
    expect(guardsOf(await meeting.take(facilitator.id, 'reopen'))).toEqual(['requires:reason']);
    expect((await meeting.take(cast.office.id, 'reopen', { reason: 'Fout.' })).status).toBe(403);
    await meeting.take(facilitator.id, 'reopen', { reason: 'Er staat een fout in.' });
    await meeting.write(facilitator.id, 'Tweede versie');
    await meeting.take(facilitator.id, 'close');
    const person = await app.as(cast.candidate.id);
    expect(bodyOf(await person.get(`/meetings/${meeting.id}/minutes`))).toMatchObject({
      ...{ body: 'Tweede versie', isLocked: true },
      closed: [
        { number: 1, body: 'Eerste versie', closedBy: { id: facilitator.id } },
        { number: 2, body: 'Tweede versie' },
      ],
    });
    expect(itemsOf(await person.get(`/meetings/${meeting.id}/transitions`))).toMatchObject([
      { action: 'close', actionTitle: 'Afsluiten' },
      { action: 'reopen', reason: 'Er staat een fout in.' },
      { action: 'close' },
    ]);
  });
});
