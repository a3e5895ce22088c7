import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  buildCandidate,
  buildCast,
  buildExchange,
  buildMilestone,
  buildSignature,
  buildSponsor,
} from '../factories/exchange.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ExchangeClient } from './exchange-client.js';

let app: TestApplication;
let exchanges: ExchangeClient;
beforeAll(async () => {
  app = await startApplication();
  exchanges = new ExchangeClient(app);
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2020-10-01T09:00:00+02:00'));

describe('reading exchanges', () => {
  it('shows who goes where to the programme, and the details to those it is about', async () => {
    const { id, cast } = await buildExchange(app.database);
    await buildMilestone(app.database, { exchangeId: id });
    const observer = await exchanges.read(cast.observer.id, id);
    expect(observer.body).toMatchObject({
      candidate: { id: cast.candidate.id },
      milestones: [],
      learningQuestions: [],
      signatures: [],
      amendments: [],
      actions: [],
      permissions: [],
    });
    expect((await (await app.as(cast.observer.id)).get(`/exchanges/${id}/transitions`)).status).toBe(403);
    const colleague = await buildSponsor(app.database, cast.programmeId, cast.host.id);
    for (const { id: reader } of [
      cast.candidate,
      cast.homeSponsor,
      colleague,
      cast.facilitator,
      cast.office,
    ]) {
      const answer = await exchanges.read(reader, id);
      expect(answer.body.permissions).toContain('read_details');
      expect(answer.body.milestones).toHaveLength(1);
    }
  });

  it('answers as what does not exist to who has no role in the programme, an admin too', async () => {
    const { id } = await buildExchange(app.database);
    const admin = await buildPerson(app.database);
    await buildMembership(app.database, { personId: admin.id, role: 'admin' });
    const hidden = await exchanges.read(admin.id, id);
    const absent = await exchanges.read(admin.id, '01900000-0000-7000-8000-000000000000');
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
    expect((await exchanges.list(admin.id)).body.items).toEqual([]);
  });

  it('explains every action to the reader, in their language', async () => {
    app.clock.set('2021-03-01T09:00:00+01:00');
    const { id, cast } = await buildExchange(app.database);
    const answer = await exchanges.read(cast.office.id, id, 'en');
    const complete = answer.body.actions.find(({ action }) => action === 'complete');
    expect(complete).toMatchObject({ title: 'Complete', allowed: false });
    expect(complete?.refusals[0]).toEqual({
      guard: 'endDateIsReached',
      detail: 'The exchange still runs up to and including 15 May 2021.',
    });
    const amend = answer.body.actions.find(({ action }) => action === 'amend');
    expect(amend).toMatchObject({ allowed: true, requires: ['reason'] });
    expect(answer.body.period).toEqual({ day: 106, days: 181 });
  });

  it('lists by the name of the candidate, page by page', async () => {
    const cast = await buildCast(app.database);
    for (const name of ['Cas', 'Anne', 'Bram', 'Anne']) {
      const { id: candidateId } = await buildCandidate(app.database, cast, name);
      await buildExchange(app.database, { cast, candidateId });
    }
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await exchanges.list(cast.observer.id, `?limit=1${cursor && `&cursor=${cursor}`}`);
      names.push(...body.items.map(({ candidate }) => candidate.name));
      cursor = body.nextCursor;
    }
    expect(names).toEqual(['Anne', 'Anne', 'Bram', 'Cas']);
    expect((await exchanges.list(cast.observer.id, '?cursor=nonsense')).status).toBe(400);
  });

  it('filters by cohort, state, organisation and candidate', async () => {
    const { id, cast } = await buildExchange(app.database);
    const found = async (query: string) =>
      (await exchanges.list(cast.observer.id, `?${query}`)).body.items.map((exchange) => exchange.id);
    expect(
      await found(
        `cohortId=${cast.cohortId}&state=active&organisationId=${cast.host.id}&candidateId=${cast.candidate.id}`,
      ),
    ).toEqual([id]);
    expect(await found('state=proposed')).toEqual([]);
    expect(await found(`organisationId=${cast.programmeId}`)).toEqual([]);
    expect((await exchanges.list(cast.observer.id, '?state=unknown')).status).toBe(400);
  });

  it('lists what waits for the signature of the reader', async () => {
    app.clock.set('2021-03-01T09:00:00+01:00');
    const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
    await buildSignature(app.database, {
      exchangeId: id,
      party: 'host_sponsor',
      personId: cast.hostSponsor.id,
    });
    const awaiting = async (personId: string) =>
      (await exchanges.list(personId, '?awaiting=me')).body.items.map((exchange) => exchange.id);
    expect(await awaiting(cast.candidate.id)).toEqual([id]);
    expect(await awaiting(cast.homeSponsor.id)).toEqual([id]);
    for (const { id: reader } of [cast.hostSponsor, cast.office, cast.observer])
      expect(await awaiting(reader)).toEqual([]);
    const running = await buildExchange(app.database);
    expect(await awaiting(running.cast.hostSponsor.id)).toEqual([]);
    await exchanges.take(running.cast.office.id, running.id, {
      action: 'amend',
      endsOn: '2021-06-15',
      reason: 'Rooster',
    });
    expect(await awaiting(running.cast.hostSponsor.id)).toEqual([running.id]);
    expect(await awaiting(running.cast.candidate.id)).toEqual([]);
  });
});
