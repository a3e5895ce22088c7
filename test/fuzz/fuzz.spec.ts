import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditVerification } from '@app/platform';
import { startApplication, type TestApplication } from '../setup/application.js';
import { standings } from '../access/standings.js';
import { FuzzedApi } from './fuzzed-api.js';
import { Fuzzer } from './fuzzer.js';
import { broken, watchVersions } from './invariants.js';

/** `FUZZ` is a number of requests, or `full`. */
const { FUZZ = '5000', FUZZ_SEED = String(randomInt(2 ** 31)) } = process.env;
const requests = FUZZ === 'full' ? 1_000_000 : Number(FUZZ);

/** So many are asked of one database: the more stands in it, the longer it takes to know and to look through. */
const atMost = 50_000;
const stretches = Array.from({ length: Math.ceil(requests / atMost) }, (_, place) => ({
  requests: Math.min(atMost, requests - place * atMost),
  seed: Number(FUZZ_SEED) + place * atMost,
}));

/** What takes an answer of an authenticator, a provider or a mailbox, which nobody here has, or just the mail of a meeting. */
const outOfReach = [
  'GET /sign-in-callbacks',
  'POST /sessions',
  'POST /second-factor-answers',
  'POST /recovery-codes',
  'POST /authenticator-confirmations',
  'POST /authenticator-removals',
  'POST /passkeys',
  'POST /passkey-challenges',
  'POST /passkey-answers',
  'GET /unsubscriptions/{token}',
  'GET /demo-mails/{id}/calendar-object',
];

describe.each(stretches)('$requests requests of every operation (FUZZ_SEED=$seed)', ({ requests, seed }) => {
  let app: TestApplication;
  let api: FuzzedApi;
  let fuzzer: Fuzzer;
  beforeAll(async () => {
    app = await startApplication();
    await watchVersions(app.database);
    api = await FuzzedApi.start(app);
    fuzzer = await Fuzzer.create(app, api);
  }, 120_000);
  afterAll(async () => {
    await api.stop();
    await app.close();
  });

  it(
    'are each answered as is published, by everybody, and never with a failure',
    async () => {
      const begun = Date.now();
      await fuzzer.run(requests, seed);
      const seconds = (Date.now() - begun) / 1000;
      const { statuses } = fuzzer;
      const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
      process.stdout.write(
        `FUZZ_SEED=${seed}: ${total} requests in ${seconds.toFixed(0)} s (${(total / seconds).toFixed(0)}/s), ` +
          `${[...statuses]
            .sort()
            .map(([status, count]) => `${status}: ${count}`)
            .join(', ')}\n`,
      );
      const report = [...fuzzer.found.values()].map(({ fault, curl }) => `${fault}\n${curl}`);
      expect(report.length === 0 ? '' : `${report.join('\n\n')}\n\n${api.log}`).toBe('');
      expect(api.hasEnded).toBe(false);
    },
    24 * 3_600_000,
  );

  it('come to something: every operation within reach has also succeeded, and everybody has got something', () => {
    const { operations, succeeded, served } = fuzzer;
    process.stdout.write(`Of ${operations.length} operations, ${succeeded.size} have also succeeded\n`);
    const names = operations.map(({ method, template }) => `${method} ${template}`);
    expect(outOfReach.filter((name) => !names.includes(name))).toEqual([]);
    const never = names.filter((name) => !succeeded.has(name) && !outOfReach.includes(name));
    // Of fewer requests, not every operation comes by often enough; of all of them, chance may leave out one or two.
    const byChance = requests < atMost ? names.length / 4 : 2;
    expect(never.length <= byChance ? [] : never).toEqual([]);
    expect(served.size).toBe(standings.length + 1);
    expect([...served].filter(([, times]) => times === 0)).toEqual([]);
  });

  it('never hold the event loop of the api up for 200 ms', async () => {
    const { longestStall, longestDelay, usualDelay } = await api.eventLoop();
    process.stdout.write(
      `Event loop: at most ${longestStall.toFixed(0)} ms held up by its own work; ` +
        `delay at most ${longestDelay.toFixed(0)} ms, 99 % within ${usualDelay.toFixed(0)} ms\n`,
    );
    expect(longestStall).toBeLessThan(200);
  });

  it('leave everything in the database as the domain says', async () => {
    expect(await broken(app.database)).toEqual([]);
    expect(await app.resolve(AuditVerification).verify()).toMatchObject({ faults: [] });
  });
});
