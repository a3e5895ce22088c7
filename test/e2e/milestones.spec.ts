import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import {
  buildCandidate,
  buildCast,
  buildExchange,
  buildMilestone,
  buildSponsor,
} from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ExchangeClient, guardsOf } from './exchange-client.js';

let app: TestApplication;
let exchanges: ExchangeClient;
beforeAll(async () => {
  app = await startApplication();
  exchanges = new ExchangeClient(app);
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2021-03-01T09:00:00+01:00'));

async function keysSeenBy(personId: string, query = ''): Promise<string[]> {
  return (await exchanges.milestones(personId, query)).body.items.map(({ key }) => key);
}

describe('settling a milestone', () => {
  it('is ticked today unless another day is given, by candidate, facilitator and office', async () => {
    const { id: exchangeId, cast } = await buildExchange(app.database);
    const today = await buildMilestone(app.database, { exchangeId, key: 'today' });
    const before = await buildMilestone(app.database, { exchangeId, key: 'before' });
    const third = await buildMilestone(app.database, { exchangeId, key: 'third' });
    const ticked = await exchanges.settle(cast.candidate.id, today, { status: 'done' }, 1);
    expect(ticked.status).toBe(200);
    expect(ticked.headers['etag']).toBe('"2"');
    expect(ticked.body).toMatchObject({
      status: 'done',
      doneOn: '2021-03-01',
      timing: null,
      workingDaysLeft: null,
      settledBy: { id: cast.candidate.id, name: cast.candidate.name },
    });
    const earlier = await exchanges.settle(
      cast.facilitator.id,
      before,
      { status: 'done', doneOn: '2021-02-26' },
      1,
    );
    expect(earlier.body.doneOn).toBe('2021-02-26');
    expect((await exchanges.settle(cast.office.id, third, { status: 'done' }, 1)).status).toBe(200);
  });

  it('is not ticked ahead of time', async () => {
    const { id: exchangeId, cast } = await buildExchange(app.database);
    const id = await buildMilestone(app.database, { exchangeId });
    const answer = await exchanges.settle(cast.candidate.id, id, { status: 'done', doneOn: '2021-03-02' }, 1);
    expect([answer.status, guardsOf(answer)[0]]).toEqual([409, 'doneOnIsNotInTheFuture']);
  });

  it('is waived with a reason by facilitator and office, and reopened without a trace of it', async () => {
    const { id: exchangeId, cast } = await buildExchange(app.database);
    const id = await buildMilestone(app.database, { exchangeId });
    expect(
      (await exchanges.settle(cast.candidate.id, id, { status: 'waived', waivedReason: 'Ziek' }, 1)).status,
    ).toBe(403);
    const silent = await exchanges.settle(
      cast.facilitator.id,
      id,
      { status: 'waived', waivedReason: ' ' },
      1,
    );
    expect(guardsOf(silent)[0]).toBe('requires:reason');
    const waived = await exchanges.settle(
      cast.facilitator.id,
      id,
      { status: 'waived', waivedReason: 'Ziek' },
      1,
    );
    expect(waived.body).toMatchObject({ status: 'waived', waivedReason: 'Ziek', doneOn: null });
    const reopened = await exchanges.settle(cast.office.id, id, { status: 'open' }, 2);
    expect(reopened.body).toMatchObject({
      status: 'open',
      waivedReason: null,
      settledBy: null,
      timing: 'due_soon',
    });
  });

  it('takes the version that was read, and no other', async () => {
    const { id: exchangeId, cast } = await buildExchange(app.database);
    const id = await buildMilestone(app.database, { exchangeId });
    expect((await exchanges.settle(cast.candidate.id, id, { status: 'done' }, 9)).status).toBe(412);
    expect((await exchanges.settle(cast.candidate.id, id, { status: 'done' })).status).toBe(428);
  });

  it('stays possible when the exchange is over, and not when it is cancelled', async () => {
    const over = await buildExchange(app.database, { state: 'completed' });
    const talk = await buildMilestone(app.database, { exchangeId: over.id });
    expect((await exchanges.settle(over.cast.candidate.id, talk, { status: 'done' }, 1)).status).toBe(200);
    const cancelled = await buildExchange(app.database, { state: 'cancelled' });
    const closed = await buildMilestone(app.database, { exchangeId: cancelled.id });
    const answer = await exchanges.settle(cancelled.cast.candidate.id, closed, { status: 'done' }, 1);
    expect([answer.status, guardsOf(answer)[0]]).toEqual([409, 'exchangeIsNotCancelled']);
  });

  it('is not for sponsors, and not there for who may not read the details', async () => {
    const { id: exchangeId, cast } = await buildExchange(app.database);
    const id = await buildMilestone(app.database, { exchangeId });
    expect((await exchanges.settle(cast.homeSponsor.id, id, { status: 'done' }, 1)).status).toBe(403);
    for (const { id: reader } of [cast.observer, cast.stranger])
      expect((await exchanges.settle(reader, id, { status: 'done' }, 1)).status).toBe(404);
  });

  it('is told to the audit trail', async () => {
    const { id: exchangeId, cast } = await buildExchange(app.database);
    const id = await buildMilestone(app.database, { exchangeId });
    await exchanges.settle(cast.office.id, id, { status: 'waived', waivedReason: 'Een geheime reden' }, 1);
    const entries = await app.database.query<object[]>(
      `SELECT action, actor_id, programme_id, detail FROM audit_entry WHERE subject_id = $1`,
      [id],
    );
    const detail = { exchangeId, key: 'conversation', from: 'open', to: 'waived' };
    expect(entries).toEqual([
      { action: 'milestone.waive', actor_id: cast.office.id, programme_id: cast.programmeId, detail },
    ]);
  });

  it('says what the reader can do with it', async () => {
    const { id: exchangeId, cast } = await buildExchange(app.database);
    await buildMilestone(app.database, { exchangeId });
    const answer = await exchanges.milestones(cast.candidate.id);
    expect(answer.body.items[0]).toMatchObject({
      title: 'Conversation',
      exchange: { id: exchangeId, stateTitle: 'active' },
    });
    expect(answer.body.items[0]?.actions).toEqual([
      { action: 'done', title: 'Done', allowed: true, refusals: [], requires: [] },
      expect.objectContaining({ action: 'waive', allowed: false, requires: ['reason'] }),
      expect.objectContaining({ action: 'reopen', allowed: false }),
    ]);
  });
});

describe('listing milestones', () => {
  it('derives what is late, due soon and ahead from the date', async () => {
    const { id: exchangeId, cast } = await buildExchange(app.database);
    await buildMilestone(app.database, { exchangeId, key: 'late', dueOn: '2021-02-26' });
    await buildMilestone(app.database, { exchangeId, key: 'today', dueOn: '2021-03-01' });
    await buildMilestone(app.database, { exchangeId, key: 'fortnight', dueOn: '2021-03-15' });
    await buildMilestone(app.database, { exchangeId, key: 'ahead', dueOn: '2021-03-16' });
    await buildMilestone(app.database, { exchangeId, key: 'ticked', dueOn: '2021-02-01', status: 'done' });
    const { id: reader } = cast.candidate;
    expect(await keysSeenBy(reader)).toEqual(['ticked', 'late', 'today', 'fortnight', 'ahead']);
    expect(await keysSeenBy(reader, '?status=open')).toEqual(['late', 'today', 'fortnight', 'ahead']);
    expect(await keysSeenBy(reader, '?status=done')).toEqual(['ticked']);
    expect(await keysSeenBy(reader, '?status=overdue')).toEqual(['late']);
    expect(await keysSeenBy(reader, '?status=due_soon')).toEqual(['today', 'fortnight']);
    expect(await keysSeenBy(reader, '?status=upcoming')).toEqual(['ahead']);
    const late = await exchanges.milestones(reader, '?status=overdue');
    expect(late.body.items[0]).toMatchObject({ timing: 'overdue', workingDaysLeft: -1 });
    expect((await exchanges.milestones(reader, '?status=late')).status).toBe(400);
  });

  it('goes page by page without leaving one out', async () => {
    const { id: exchangeId, cast } = await buildExchange(app.database);
    for (const key of ['a', 'b', 'c'])
      await buildMilestone(app.database, { exchangeId, key, dueOn: '2021-03-15' });
    const first = await exchanges.milestones(cast.candidate.id, '?limit=2');
    const next = `?limit=2&cursor=${first.body.nextCursor}`;
    const second = await exchanges.milestones(cast.candidate.id, next);
    const keys = [...first.body.items, ...second.body.items].map(({ key }) => key);
    expect([keys.sort(), second.body.nextCursor]).toEqual([['a', 'b', 'c'], null]);
  });

  it('shows each reader the milestones of the exchanges whose details they may read', async () => {
    const cast = await buildCast(app.database);
    const { id: exchangeId } = await buildExchange(app.database, { cast });
    await buildMilestone(app.database, { exchangeId, key: 'own' });
    const other = await buildCandidate(app.database, cast);
    const { id: otherExchange } = await buildExchange(app.database, { cast, candidateId: other.id });
    await buildMilestone(app.database, { exchangeId: otherExchange, key: 'other' });
    const colleague = await buildSponsor(app.database, cast.programmeId, cast.home.id);
    const elsewhere = await buildPerson(app.database);
    await buildMembership(app.database, {
      personId: elsewhere.id,
      role: 'sponsor',
      programmeId: cast.programmeId,
    });
    expect(await keysSeenBy(cast.candidate.id)).toEqual(['own']);
    for (const { id: reader } of [cast.office, cast.facilitator, cast.hostSponsor, colleague])
      expect((await keysSeenBy(reader)).sort()).toEqual(['other', 'own']);
    for (const { id: reader } of [cast.observer, elsewhere, cast.stranger])
      expect(await keysSeenBy(reader)).toEqual([]);
    expect(await keysSeenBy(cast.office.id, `?exchangeId=${exchangeId}&cohortId=${cast.cohortId}`)).toEqual([
      'own',
    ]);
  });
});

describe('the period of a cohort', () => {
  it('moves the open milestones that are counted from it', async () => {
    const cast = await buildCast(app.database);
    app.clock.set('2020-10-01T09:00:00+02:00');
    const office = await app.as(cast.office.id);
    const created = await exchanges.propose(cast.office.id, {
      cohortId: cast.cohortId,
      candidateId: cast.candidate.id,
      hostOrganisationId: cast.host.id,
      homeSponsorId: cast.homeSponsor.id,
      hostSponsorId: cast.hostSponsor.id,
      hostPosition: 'Unitmanager',
      startsOn: '2020-11-16',
    });
    const moved = await office.patch(`/cohorts/${cast.cohortId}`, { startsOn: '2020-11-14' }, 1);
    expect(moved.status).toBe(200);
    await office.patch(`/cohorts/${cast.cohortId}`, { startsOn: '2020-11-09' }, 2);
    const { milestones } = (await exchanges.read(cast.office.id, created.body.id)).body;
    const dueDates = milestones.map(({ key, dueOn, version }) => [key, dueOn, version]);
    expect(dueDates).toContainEqual(['kick_off', '2020-11-09', 2]);
    expect(dueDates).toContainEqual(['first_day', '2020-11-16', 1]);
  });
});
