import { ReminderRules, SubjectReaders } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCandidate } from '../factories/exchange.factory.js';
import { buildMeeting, buildMeetingInvitation, buildOutcome } from '../factories/meeting.factory.js';
import { buildRoom } from '../factories/room.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { MeetingClient } from './meeting-client.js';
import { reasonsOf, recipientsOf, titlesOf } from './told.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

/** Thursday 18 March 2021, 13:30–15:00 in Amsterdam. */
const times = { startsAt: '2021-03-18T13:30:00+01:00', endsAt: '2021-03-18T15:00:00+01:00' };
const title = 'Wat zie ik concreet?';
const secret = 'Zwaluwstaart';

describe('a meeting that comes', () => {
  it('is told to whoever is invited and did not say no, until it begins', async () => {
    const { id, cast } = await buildMeeting(app.database, { ...times, title });
    for (const reply of ['no', 'maybe'] as const) {
      const { id: personId } = await buildCandidate(app.database, cast);
      await buildMeetingInvitation(app.database, { meetingId: id, personId, reply });
    }
    const reasons = await reasonsOf(app, 'meeting.coming', id);
    expect(reasons).toHaveLength(3);
    expect(recipientsOf(reasons)).toEqual(
      expect.arrayContaining(
        [cast.candidate, cast.facilitator].map((person) => `asked ${person.id} 2021-03-18`),
      ),
    );
    expect(new Set(reasons.map(({ until }) => until?.toISOString()))).toEqual(
      new Set(['2021-03-18T12:30:00.000Z']),
    );
    expect(titlesOf(reasons, '2021-03-17')).toEqual([`Morgen om 13:30: ${title}`]);
  });

  it('says when and where, and asks for the reply that is missing of everybody but who leads', async () => {
    const { id, cast } = await buildMeeting(app.database, { ...times, title });
    const said = new Map(
      (await reasonsOf(app, 'meeting.coming', id)).map((reason) => [
        reason.recipientId,
        reason.say({ today: reason.fallsOn, escalates: false }),
      ]),
    );
    expect(said.get(cast.candidate.id)).toMatchObject({
      action: { nl: 'Laten weten of je komt' },
      details: [
        { value: { nl: 'donderdag 18 maart 2021, 13:30–15:00' } },
        { value: { nl: 'Rotterdam, Wilhelminakade' } },
        { value: { nl: cast.facilitator.name } },
      ],
    });
    expect(said.get(cast.facilitator.id)).toMatchObject({ action: { nl: 'Naar de bijeenkomst' } });
  });

  it('falls on its day by the clocks of the programme, also when it is another day elsewhere', async () => {
    const late = { startsAt: '2021-03-28T23:30:00+02:00', endsAt: '2021-03-29T00:30:00+02:00' };
    const { id } = await buildMeeting(app.database, late);
    expect((await reasonsOf(app, 'meeting.coming', id)).map(({ fallsOn }) => fallsOn)).toEqual([
      ...['2021-03-28', '2021-03-28'],
    ]);
  });

  it.each(['draft', 'in_progress', 'closed', 'cancelled'] as const)(
    'is told of no more when it is %s',
    async (state) => {
      const { id } = await buildMeeting(app.database, { ...times, state });
      expect(await reasonsOf(app, 'meeting.coming', id)).toEqual([]);
      expect(await reasonsOf(app, 'meeting.reply', id)).toEqual([]);
    },
  );

  it('is not told to who has no role in the programme any more, nor after it has been', async () => {
    const { id, cast } = await buildMeeting(app.database, times);
    await app.database.query(`UPDATE membership SET ends_on = '2021-02-01' WHERE person_id = $1`, [
      cast.candidate.id,
    ]);
    expect(recipientsOf(await reasonsOf(app, 'meeting.coming', id))).toEqual([
      `asked ${cast.facilitator.id} 2021-03-18`,
    ]);
    const { id: past } = await buildMeeting(app.database, { startsAt: '2021-02-25T09:00:00+01:00' });
    expect(await reasonsOf(app, 'meeting.coming', past)).toEqual([]);
  });
});

describe('a reply', () => {
  it('is asked of whoever did not answer, about the third day before, and no more once they did', async () => {
    const { id, cast } = await buildMeeting(app.database, { ...times, title });
    const reasons = await reasonsOf(app, 'meeting.reply', id);
    expect(recipientsOf(reasons)).toEqual([`asked ${cast.candidate.id} 2021-03-15`]);
    expect(titlesOf(reasons, '2021-03-15')).toEqual([`Kom je? ${title}, 18 maart 2021`]);
    await new MeetingClient(app, id).reply(cast.candidate.id, { reply: 'maybe' });
    expect(await reasonsOf(app, 'meeting.reply', id)).toEqual([]);
    const told = await app.database.query<unknown[]>(
      `SELECT FROM outbox_event WHERE kind = 'meeting.replied' AND subject_id = $1`,
      [id],
    );
    expect(told).toHaveLength(1);
  });
});

describe('an action', () => {
  it('is asked of its owner, and when it is late told to who leads and who facilitates', async () => {
    const { id, cast } = await buildMeeting(app.database, {
      ...{ state: 'closed', title },
      leaderId: (await buildMeeting(app.database)).cast.facilitator.id,
    });
    await buildOutcome(app.database, { meetingId: id, createdBy: cast.candidate.id, body: secret });
    const reasons = await reasonsOf(app, 'action.due', id);
    expect(recipientsOf(reasons)).toEqual([
      `asked ${cast.candidate.id} 2021-03-15`,
      `escalation ${cast.facilitator.id} 2021-03-15`,
    ]);
    expect(titlesOf(reasons, '2021-03-22')).toEqual(
      [
        `${cast.candidate.name} heeft een actie uit ${title} nog niet afgerond`,
        `Nog niet gedaan: je actie uit ${title}, de termijn was 15 maart 2021`,
      ].sort(),
    );
  });

  it('of intervision is told to nobody outside, and never what it is', async () => {
    const { meetingId, cast, owner, peer } = await buildRoom(app.database, { state: 'closed' });
    const { id: leaderId } = cast.facilitator;
    const action = { meetingId, createdBy: peer.id, ownerId: owner.id, body: secret };
    const outcomeId = await buildOutcome(app.database, action);
    const reasons = await reasonsOf(app, 'action.due', meetingId);
    expect(recipientsOf(reasons)).toEqual([
      `asked ${owner.id} 2021-03-15`,
      `escalation ${leaderId} 2021-03-15`,
    ]);
    const said = reasons.map((reason) => [
      reason.about,
      reason.say({ today: reason.fallsOn, escalates: reason.audience === 'escalation' }),
    ]);
    expect(JSON.stringify(said)).not.toContain(secret);
    const readers = app.resolve(SubjectReaders);
    for (const { id } of [owner, peer, cast.facilitator])
      expect((await readers.readable(id, 'meeting_outcome', [outcomeId])).size).toBe(1);
    for (const { id } of [cast.office, cast.observer, cast.stranger])
      expect((await readers.readable(id, 'meeting_outcome', [outcomeId])).size).toBe(0);
    expect((await readers.readable(cast.office.id, 'meeting', [meetingId])).size).toBe(1);
  });

  it('is asked no more once it is done, changed owner or was removed', async () => {
    const { meetingId, cast, owner, peer } = await buildRoom(app.database, { kind: 'cohort_meeting' });
    const { id: leaderId } = cast.facilitator;
    const meeting = new MeetingClient(app, meetingId);
    const recorded = { kind: 'action', body: secret, ownerId: owner.id, dueOn: '2021-03-15' };
    const { body } = await meeting.record(leaderId, recorded);
    const path = `/meetings/${meetingId}/outcomes/${body.id}`;
    const leader = await app.as(leaderId);
    await leader.patch(path, { ownerId: peer.id }, body.version).expect(200);
    const [reason] = await reasonsOf(app, 'action.due', meetingId);
    expect(reason?.recipientId).toBe(peer.id);
    await leader.delete(path, body.version + 1).expect(204);
    expect(await reasonsOf(app, 'action.due', meetingId)).toEqual([]);
    const kinds = await app.database.query<{ kind: string }[]>(
      `SELECT kind FROM outbox_event WHERE subject_id = $1 ORDER BY id`,
      [meetingId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      ...['meeting.outcome_recorded', 'meeting.outcome_changed', 'meeting.outcome_removed'],
    ]);
    const rule = app.resolve(ReminderRules).find('action.due');
    for (const { kind } of kinds) expect(rule?.events[kind]).toBe('subject');
  });
});
