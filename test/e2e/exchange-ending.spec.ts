import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildExchange, buildMilestone } from '../factories/exchange.factory.js';
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

describe('ending an exchange', () => {
  it('is completed on the last day with a reflection, and names what is missing before that', async () => {
    app.clock.set('2021-05-01T09:00:00+02:00');
    const { id, cast } = await buildExchange(app.database);
    await buildMilestone(app.database, { exchangeId: id, dueOn: '2021-05-31' });
    const early = await exchanges.take(cast.office.id, id, { action: 'complete' });
    expect(early.status).toBe(409);
    expect(guardsOf(early)).toEqual(['endDateIsReached', 'closingReflectionIsPresent']);
    const texts = { closingReflection: 'Ik kijk anders.', adviceToHost: 'Bel eerder.' };
    const written = await exchanges.reflect(cast.candidate.id, id, texts, 1);
    expect(written.body).toMatchObject({ ...texts, version: 2, reflectedAt: '2021-05-01T07:00:00.000Z' });
    app.clock.set('2021-05-15T00:00:00+02:00');
    expect((await exchanges.take(cast.office.id, id, { action: 'complete' })).body.state).toBe('completed');
    expect((await exchanges.reflect(cast.candidate.id, id, texts, 3)).body.code).toBe(
      'exchange.reflection_not_open',
    );
  });

  it('opens the reflection a month before the end, for the candidate', async () => {
    const { id, cast } = await buildExchange(app.database);
    const texts = { closingReflection: 'Ik kijk anders.', adviceToHost: 'Bel eerder.' };
    app.clock.set('2021-04-14T23:59:59+02:00');
    expect((await exchanges.reflect(cast.candidate.id, id, texts, 1)).status).toBe(409);
    expect((await exchanges.read(cast.candidate.id, id)).body.permissions).not.toContain('write_reflection');
    app.clock.set('2021-04-15T00:00:00+02:00');
    expect((await exchanges.read(cast.candidate.id, id)).body.permissions).toContain('write_reflection');
    expect((await exchanges.reflect(cast.office.id, id, texts, 1)).status).toBe(403);
    expect((await exchanges.reflect(cast.candidate.id, id, texts, 1)).status).toBe(200);
  });

  it('ends early on a given day, from which the open milestones are counted', async () => {
    app.clock.set('2021-03-01T09:00:00+01:00');
    const { id, cast } = await buildExchange(app.database);
    const milestone = await buildMilestone(app.database, { exchangeId: id, dueOn: '2021-05-31' });
    await app.database.query(
      `UPDATE milestone SET anchor = 'exchange_end', anchor_offset = 'P2W' WHERE id = $1`,
      [milestone],
    );
    const ended = await exchanges.take(cast.office.id, id, {
      action: 'end_early',
      endedOn: '2021-02-26',
      reason: 'Andere baan',
    });
    expect(ended.body).toMatchObject({ state: 'ended_early', endedOn: '2021-02-26', endsOn: '2021-05-15' });
    expect(ended.body.milestones).toEqual([
      expect.objectContaining({ dueOn: '2021-03-12', status: 'open', timing: 'due_soon' }),
    ]);
  });

  it('cancels with a reason, and never a running exchange', async () => {
    const proposed = await buildExchange(app.database, { state: 'proposed' });
    const { office } = proposed.cast;
    expect(guardsOf(await exchanges.take(office.id, proposed.id, { action: 'cancel' }))[0]).toBe(
      'requires:reason',
    );
    const cancelled = await exchanges.take(office.id, proposed.id, { action: 'cancel', reason: 'Geen plek' });
    expect(cancelled.body.state).toBe('cancelled');
    const running = await buildExchange(app.database);
    const refused = await exchanges.take(running.cast.office.id, running.id, {
      action: 'cancel',
      reason: 'Geen plek',
    });
    expect([refused.status, guardsOf(refused)[0]]).toEqual([409, 'state']);
  });
});
