import { ExchangeStartService } from '@app/exchanges';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildExchange } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ExchangeClient, guardsOf } from './exchange-client.js';

let app: TestApplication;
let starts: ExchangeStartService;
let exchanges: ExchangeClient;
beforeAll(async () => {
  app = await startApplication();
  starts = app.resolve(ExchangeStartService);
  exchanges = new ExchangeClient(app);
});
afterAll(() => app.close());

async function stateOf(id: string): Promise<string | undefined> {
  const [row] = await app.database.query<{ state: string }[]>(`SELECT state FROM exchange WHERE id = $1`, [
    id,
  ]);
  return row?.state;
}

async function startsInHistory(id: string): Promise<object[]> {
  return app.database.query<object[]>(
    `SELECT action, actor_id, from_state, to_state FROM exchange_transition WHERE exchange_id = $1`,
    [id],
  );
}

const startedBySystem = { action: 'start', actor_id: null, from_state: 'agreed', to_state: 'active' };

describe('the start of an exchange', () => {
  it('is done by the system at six o’clock in Amsterdam on the first day, not before', async () => {
    const { id } = await buildExchange(app.database, { state: 'agreed' });
    app.clock.set('2020-11-16T05:59:59+01:00');
    expect(await starts.startExchange(id)).toBe(false);
    expect(await starts.startDueExchanges()).toBe(0);
    app.clock.set('2020-11-16T06:00:00+01:00');
    expect(await starts.startDueExchanges()).toBe(1);
    expect(await stateOf(id)).toBe('active');
    expect(await startsInHistory(id)).toEqual([startedBySystem]);
  });

  it('finds what was forgotten on an earlier day, and starts nothing twice', async () => {
    const { id } = await buildExchange(app.database, { state: 'agreed' });
    const proposed = await buildExchange(app.database, { state: 'proposed' });
    app.clock.set('2020-11-20T00:30:00+01:00');
    expect(await starts.startDueExchanges()).toBe(1);
    expect(await starts.startDueExchanges()).toBe(0);
    expect(await starts.startExchange(id)).toBe(false);
    expect(await stateOf(proposed.id)).toBe('proposed');
  });

  it('happens once when several workers are at it at the same moment', async () => {
    app.clock.set('2020-11-16T08:00:00+01:00');
    const { id } = await buildExchange(app.database, { state: 'agreed' });
    const answers = await Promise.all([
      starts.startExchange(id),
      starts.startExchange(id),
      starts.startDueExchanges(),
    ]);
    expect(answers.map(Number).reduce((sum, started) => sum + started)).toBe(1);
    expect(await startsInHistory(id)).toEqual([startedBySystem]);
  });

  it('can be done by the programme office on the first day, and not before', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'agreed' });
    app.clock.set('2020-11-15T23:00:00+01:00');
    const early = await exchanges.take(cast.office.id, id, { action: 'start' });
    expect([early.status, guardsOf(early)]).toEqual([409, ['startDateIsReached']]);
    app.clock.set('2020-11-16T00:00:00+01:00');
    expect((await exchanges.take(cast.candidate.id, id, { action: 'start' })).status).toBe(403);
    const started = await exchanges.take(cast.office.id, id, { action: 'start' });
    expect(started.body.state).toBe('active');
  });
});
