import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildExchange, buildMilestone } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ExchangeClient, guardsOf, openAmendmentOf } from './exchange-client.js';

let app: TestApplication;
let exchanges: ExchangeClient;
beforeAll(async () => {
  app = await startApplication();
  exchanges = new ExchangeClient(app);
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2021-03-01T09:00:00+01:00'));

describe('amending a running exchange', () => {
  it('takes effect at the second signature, and moves open milestones with the end', async () => {
    const { id, cast } = await buildExchange(app.database);
    const milestone = await buildMilestone(app.database, { exchangeId: id, dueOn: '2021-05-17' });
    await app.database.query(
      `UPDATE milestone SET anchor = 'exchange_end', anchor_offset = 'P0D' WHERE id = $1`,
      [milestone],
    );
    const amended = { endsOn: '2021-06-15', hostSupervisor: 'Kim', reason: 'Later begonnen' };
    const proposed = await exchanges.take(cast.office.id, id, { action: 'amend', ...amended });
    expect(proposed.body).toMatchObject({ state: 'active', endsOn: '2021-05-15' });
    const amendmentId = openAmendmentOf(proposed);
    const first = await exchanges.take(cast.homeSponsor.id, id, { action: 'sign_amendment', amendmentId });
    expect(first.body.endsOn).toBe('2021-05-15');
    const second = await exchanges.take(cast.hostSponsor.id, id, { action: 'sign_amendment', amendmentId });
    expect(second.body).toMatchObject({
      endsOn: '2021-06-15',
      hostSupervisor: 'Kim',
      hostPosition: 'Unitmanager',
    });
    expect(second.body.amendments).toEqual([expect.objectContaining({ number: 1, state: 'in_effect' })]);
    expect(second.body.milestones).toEqual([expect.objectContaining({ dueOn: '2021-06-15' })]);
    expect((await exchanges.history(cast.office.id, id)).map(({ action }) => action)).toEqual([
      'amend',
      'sign_amendment',
      'sign_amendment',
      'apply_amendment',
    ]);
  });

  it('is withdrawn with a reason, after which another can be proposed', async () => {
    const { id, cast } = await buildExchange(app.database);
    const proposed = await exchanges.take(cast.office.id, id, {
      action: 'amend',
      endsOn: '2021-06-15',
      reason: 'Rooster',
    });
    const amendmentId = openAmendmentOf(proposed);
    const second = await exchanges.take(cast.office.id, id, {
      action: 'amend',
      endsOn: '2021-07-15',
      reason: 'Rooster',
    });
    expect([second.status, guardsOf(second)[0]]).toEqual([409, 'noAmendmentIsOpen']);
    const silent = await exchanges.take(cast.office.id, id, { action: 'withdraw_amendment', amendmentId });
    expect(guardsOf(silent)[0]).toBe('requires:reason');
    const withdrawn = await exchanges.take(cast.office.id, id, {
      action: 'withdraw_amendment',
      amendmentId,
      reason: 'Toch niet',
    });
    expect(withdrawn.body.amendments).toEqual([expect.objectContaining({ state: 'withdrawn' })]);
    const next = await exchanges.take(cast.office.id, id, {
      action: 'amend',
      endsOn: '2021-07-15',
      reason: 'Rooster',
    });
    expect(next.body.amendments).toHaveLength(2);
  });

  it('is proposed by the office alone, and for something that differs', async () => {
    const { id, cast } = await buildExchange(app.database);
    const change = { action: 'amend', endsOn: '2021-06-15', reason: 'Rooster' };
    expect((await exchanges.take(cast.candidate.id, id, change)).status).toBe(403);
    const same = await exchanges.take(cast.office.id, id, { ...change, endsOn: '2021-05-15' });
    expect(guardsOf(same)).toEqual(['amendmentChangesSomething']);
  });
});
