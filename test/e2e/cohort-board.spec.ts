import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import {
  type BuiltCast,
  buildCandidate,
  buildCast,
  buildExchange,
  buildMilestone,
  buildSignature,
} from '../factories/exchange.factory.js';
import type { CohortBoard, CohortChains } from '@app/exchanges';
import { startApplication, type TestApplication } from '../setup/application.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2021-03-01T09:00:00+01:00'));

async function boardFor(personId: string, cast: BuiltCast, language = 'nl'): Promise<CohortBoard> {
  const reader = await app.as(personId);
  const answer = await reader.get(`/cohorts/${cast.cohortId}/board`).set('Accept-Language', language);
  return answer.body as CohortBoard;
}

async function chainsFor(personId: string, cast: BuiltCast): Promise<CohortChains> {
  return (await (await app.as(personId)).get(`/cohorts/${cast.cohortId}/chains`)).body as CohortChains;
}

/** Another exchange in the cohort, between organisations of its own choice. */
async function exchangeBetween(cast: BuiltCast, home: { id: string }, host: { id: string }): Promise<string> {
  const candidate = await buildCandidate(app.database, cast);
  const between = { ...cast, home: { ...cast.home, id: home.id }, host: { ...cast.host, id: host.id } };
  return (await buildExchange(app.database, { cast: between, candidateId: candidate.id })).id;
}

describe('the board of a cohort', () => {
  it('shows candidates × milestones and counts per state', async () => {
    const { id, cast } = await buildExchange(app.database);
    await buildMilestone(app.database, { exchangeId: id, key: 'late', dueOn: '2021-02-26' });
    await buildMilestone(app.database, { exchangeId: id, key: 'ticked', status: 'done' });
    const other = await buildCandidate(app.database, cast);
    await buildExchange(app.database, { cast, candidateId: other.id, state: 'cancelled' });
    const board = await boardFor(cast.office.id, cast);
    expect(board).toMatchObject({
      cohort: { id: cast.cohortId, programmeId: cast.programmeId },
      today: '2021-03-01',
      period: { day: 106, days: 181 },
      milestoneColumns: [{ key: 'late', title: 'Gesprek' }, { key: 'ticked' }],
      counts: {
        exchangesByState: { proposed: 0, agreed: 0, active: 1, completed: 0, ended_early: 0, cancelled: 1 },
        organisations: 2,
      },
    });
    expect(board.rows).toHaveLength(1);
    expect(board.rows[0]?.exchange.id).toBe(id);
    expect(board.rows[0]?.milestones).toEqual([
      expect.objectContaining({
        key: 'late',
        status: 'open',
        timing: 'overdue',
        dueOn: '2021-02-26',
        mandatory: true,
      }),
      expect.objectContaining({ key: 'ticked', status: 'done', timing: null }),
    ]);
  });

  it('points at what is late or due soon, first what is due first', async () => {
    const { id, cast } = await buildExchange(app.database);
    await buildMilestone(app.database, { exchangeId: id, key: 'soon', dueOn: '2021-03-15' });
    const late = await buildMilestone(app.database, { exchangeId: id, key: 'late', dueOn: '2021-02-26' });
    await buildMilestone(app.database, { exchangeId: id, key: 'ahead', dueOn: '2021-03-16' });
    const board = await boardFor(cast.facilitator.id, cast);
    expect(board.attention).toEqual([
      {
        kind: 'milestone_overdue',
        exchangeId: id,
        milestoneId: late,
        title: 'Gesprek',
        who: { id: cast.candidate.id, name: cast.candidate.name },
        dueOn: '2021-02-26',
        workingDays: -1,
      },
      expect.objectContaining({ kind: 'milestone_due_soon', dueOn: '2021-03-15', workingDays: 10 }),
    ]);
  });

  it('points at whose signature is missing under an agreement or an amendment', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed', startsOn: '2021-03-08' });
    await buildSignature(app.database, { exchangeId: id, party: 'candidate', personId: cast.candidate.id });
    const other = await buildCandidate(app.database, cast);
    const running = await buildExchange(app.database, { cast, candidateId: other.id });
    const office = await app.as(cast.office.id);
    await office.post(`/exchanges/${running.id}/transitions`, {
      action: 'amend',
      endsOn: '2021-06-15',
      reason: 'Rooster',
    });
    const board = await boardFor(cast.office.id, cast, 'en');
    const found = board.attention.map(({ kind, title, who, workingDays }) => [
      kind,
      title,
      who.id,
      workingDays,
    ]);
    expect(new Set(found)).toEqual(
      new Set([
        ['signature_missing', 'Signature of the home sponsor under the agreement', cast.homeSponsor.id, 5],
        ['signature_missing', 'Signature of the host sponsor under the agreement', cast.hostSponsor.id, 5],
        [
          'amendment_unsigned',
          'Signature of the home sponsor under the amendment',
          cast.homeSponsor.id,
          null,
        ],
        [
          'amendment_unsigned',
          'Signature of the host sponsor under the amendment',
          cast.hostSponsor.id,
          null,
        ],
      ]),
    );
  });

  it('is for the programme office and the facilitator of the cohort', async () => {
    const cast = await buildCast(app.database);
    const status = async (personId: string) =>
      (await (await app.as(personId)).get(`/cohorts/${cast.cohortId}/board`)).status;
    expect(await status(cast.office.id)).toBe(200);
    expect(await status(cast.facilitator.id)).toBe(200);
    for (const { id } of [cast.candidate, cast.homeSponsor, cast.observer])
      expect(await status(id)).toBe(403);
    const admin = await buildPerson(app.database);
    await buildMembership(app.database, { personId: admin.id, role: 'admin' });
    for (const { id } of [cast.stranger, admin]) expect(await status(id)).toBe(404);
  });
});

describe('the chains of a cohort', () => {
  it('are shown to everybody in the programme, without cancelled exchanges', async () => {
    const cast = await buildCast(app.database);
    const third = await buildOrganisation(app.database);
    const there = await exchangeBetween(cast, cast.home, cast.host);
    const back = await exchangeBetween(cast, cast.host, cast.home);
    const on = await exchangeBetween(cast, cast.home, third);
    const candidate = await buildCandidate(app.database, cast);
    await buildExchange(app.database, { cast, candidateId: candidate.id, state: 'cancelled' });
    const chains = await chainsFor(cast.observer.id, cast);
    expect(chains.cycles).toEqual([[cast.home.id, cast.host.id]]);
    expect(chains.chains).toEqual([[cast.home.id, third.id]]);
    expect(chains.edges.map(({ exchangeId }) => exchangeId)).toEqual([there, back, on]);
    const counts = chains.organisations.map(({ id, sends, receives }) => [id, sends, receives]);
    expect(new Set(counts)).toEqual(
      new Set([
        [cast.home.id, 2, 1],
        [cast.host.id, 1, 1],
        [third.id, 0, 1],
      ]),
    );
    expect((await (await app.as(cast.stranger.id)).get(`/cohorts/${cast.cohortId}/chains`)).status).toBe(404);
  });
});
