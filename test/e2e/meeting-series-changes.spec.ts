import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCandidate, buildCast, type BuiltCast } from '../factories/exchange.factory.js';
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

describe('changing all that has not begun', () => {
  it('changes time and place of each, in the same series', async () => {
    const series = await client.publish();
    const change = { scope: 'all', startsLocal: '2021-03-18T15:00:00', place: 'Zaal 9' };
    const { status, body } = await client.change(cast.facilitator.id, series.id, change);
    expect([status, body.id, body.rule]).toEqual([200, series.id, 'FREQ=WEEKLY;COUNT=4']);
    expect(startsOf(body)).toEqual([
      ...['2021-03-18T14:00:00.000Z', '2021-03-25T14:00:00.000Z'],
      ...['2021-04-01T13:00:00.000Z', '2021-04-08T13:00:00.000Z'],
    ]);
    expect((await client.meeting(body, 3).read(cast.candidate.id)).body.place).toBe('Zaal 9');
  });

  it('can move them to where others were, and never touches what has been', async () => {
    const series = await client.publish();
    await client.hold(client.meeting(series, 0));
    const change = { scope: 'all', startsLocal: '2021-04-01T13:30:00' };
    const { body } = await client.change(cast.facilitator.id, series.id, change);
    expect(body.id).not.toBe(series.id);
    expect(startsOf(body)).toEqual([spring[2], spring[3], '2021-04-15T11:30:00.000Z']);
    const before = await client.read(cast.facilitator.id, series.id);
    expect([before.body.rule, statesOf(before.body)]).toEqual(['FREQ=WEEKLY;COUNT=1', ['closed']]);
  });

  it('leaves what was cancelled cancelled, and what was moved or lengthened by itself as it is where times stay', async () => {
    const series = await client.publish();
    await client.meeting(series, 1).take(cast.facilitator.id, 'cancel', { reason: 'Vakantie.' });
    const times = { startsAt: '2021-04-02T09:00:00Z', endsAt: '2021-04-02T12:00:00Z' };
    await client.meeting(series, 2).change(cast.facilitator.id, times);
    const { body } = await client.change(cast.office.id, series.id, { scope: 'all', title: 'Anders' });
    expect(statesOf(body)).toEqual(['planned', 'cancelled', 'planned', 'planned']);
    expect(body.occurrences[2]).toMatchObject({
      ...{ startsAt: '2021-04-02T09:00:00.000Z', endsAt: '2021-04-02T12:00:00.000Z', isMoved: true },
    });
    const later = { scope: 'all', startsLocal: '2021-03-18T15:00:00' };
    const moved = await client.change(cast.office.id, series.id, later);
    expect(statesOf(moved.body)).toEqual(['planned', 'cancelled', 'planned', 'planned']);
    expect(moved.body.occurrences.map(({ isMoved }) => isMoved)).toEqual([false, true, false, false]);
  });

  it('stays one series where only the title changes, without a new title for what has been', async () => {
    const series = await client.publish();
    await client.hold(client.meeting(series, 0));
    const { body } = await client.change(cast.facilitator.id, series.id, { scope: 'all', title: 'Anders' });
    const titles = await Promise.all(
      [0, 1].map(async (index) => (await client.meeting(body, index).read(cast.office.id)).body.title),
    );
    expect([body.id, titles]).toEqual([series.id, ['Lichtingsbijeenkomst', 'Anders']]);
  });

  it('cancels what a shorter rule has no place for, and plans what a longer one adds', async () => {
    const series = await client.publish();
    const last = client.meeting(series, 3);
    const shorter = { scope: 'all', rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=3' };
    const { body: three } = await client.change(cast.office.id, series.id, shorter);
    expect(startsOf(three)).toEqual([spring[0], spring[2], '2021-04-15T11:30:00.000Z']);
    expect((await last.read(cast.office.id)).body.state).toBe('cancelled');
    const longer = { scope: 'all', rule: 'FREQ=WEEKLY;COUNT=5' };
    const { body: five } = await client.change(cast.office.id, series.id, longer);
    expect(statesOf(five)).toEqual(Array.from({ length: 5 }, () => 'planned'));
    expect((await client.meeting(five, 4).read(cast.candidate.id)).body.ownInvitation?.reply).toBeNull();
  });

  it('adds meetings without who has left since, and with the others', async () => {
    const [gone, blocked] = [
      await buildCandidate(app.database, cast),
      await buildCandidate(app.database, cast),
    ];
    for (const kind of ['cohort_meeting', 'peer_intervision']) {
      const series = await client.publish({ kind });
      await app.database.query(
        `UPDATE membership SET starts_on = '2020-11-16', ends_on = '2021-02-28' WHERE person_id = $1`,
        [gone.id],
      );
      await app.database.query(`UPDATE person SET disabled_at = now() WHERE id = $1`, [blocked.id]);
      const longer = { scope: 'all', rule: 'FREQ=WEEKLY;COUNT=5' };
      const { body } = await client.change(cast.office.id, series.id, longer);
      const { invitations } = (await client.meeting(body, 4).read(cast.office.id)).body;
      expect(invitations.map(({ person }) => person?.id).sort()).toEqual(
        [cast.candidate.id, cast.facilitator.id].sort(),
      );
    }
  });

  it('is refused with every fault, and to who read an older version', async () => {
    const series = await client.publish();
    const faulty = { scope: 'all', rule: 'FREQ=WEEKLY', leaderId: cast.stranger.id };
    const answer = await client.change(cast.office.id, series.id, faulty);
    expect([answer.status, pointersOf(answer)]).toEqual([400, ['/leaderId', '/rule']]);
    const office = await app.as(cast.office.id);
    const stale = await office.patch(`/meeting-series/${series.id}`, { scope: 'all', title: 'X' }, 1);
    expect(stale.status).toBe(412);
    expect((await office.patch(`/meeting-series/${series.id}`, { scope: 'all', title: 'X' })).status).toBe(
      428,
    );
  });
});

describe('changing this and the following', () => {
  it('splits the series there', async () => {
    const series = await client.publish();
    const meetingId = client.meeting(series, 2).id;
    const change = { scope: 'following', meetingId, startsLocal: '2021-04-02T10:00:00', minutes: 60 };
    const { body } = await client.change(cast.facilitator.id, series.id, change);
    expect(startsOf(body)).toEqual(['2021-04-02T08:00:00.000Z', '2021-04-09T08:00:00.000Z']);
    expect([body.rule, body.occurrences[0]?.meetingId]).toEqual(['FREQ=WEEKLY;COUNT=2', meetingId]);
    const before = await client.read(cast.facilitator.id, series.id);
    expect(startsOf(before.body)).toEqual(spring.slice(0, 2));
  });

  it('asks from which meeting on, and one that has not begun', async () => {
    const series = await client.publish();
    const without = await client.change(cast.office.id, series.id, { scope: 'following', title: 'X' });
    expect([without.status, pointersOf(without)]).toEqual([400, ['/meetingId']]);
    await client.hold(client.meeting(series, 0));
    const meetingId = client.meeting(series, 0).id;
    const begun = await client.change(cast.office.id, series.id, {
      scope: 'following',
      meetingId,
      title: 'X',
    });
    expect([begun.status, begun.body.code]).toEqual([409, 'series.over']);
  });
});

describe('cancelling', () => {
  const reason = 'De zaal is er niet.';

  it('one meeting does not cancel the series', async () => {
    const series = await client.publish();
    await client.meeting(series, 1).take(cast.facilitator.id, 'cancel', { reason });
    const { body } = await client.read(cast.candidate.id, series.id);
    expect(statesOf(body)).toEqual(['planned', 'cancelled', 'planned', 'planned']);
  });

  it('this and the following leaves what is before', async () => {
    const series = await client.publish();
    const range = { action: 'cancel', scope: 'following', meetingId: client.meeting(series, 2).id, reason };
    const { status, body } = await client.take(cast.facilitator.id, series.id, range);
    expect([status, statesOf(body)]).toEqual([200, ['planned', 'planned', 'cancelled', 'cancelled']]);
  });

  it('all leaves what has been, asks a reason, and is done once', async () => {
    const series = await client.publish();
    await client.hold(client.meeting(series, 0));
    const without = await client.take(cast.office.id, series.id, { action: 'cancel' });
    expect([without.status, without.body.code]).toEqual([409, 'workflow.refused']);
    const { body } = await client.take(cast.office.id, series.id, { action: 'cancel', reason });
    expect(statesOf(body)).toEqual(['closed', 'cancelled', 'cancelled', 'cancelled']);
    const again = await client.take(cast.office.id, series.id, { action: 'cancel', reason });
    expect([again.status, again.body.code]).toEqual([409, 'series.over']);
  });
});
