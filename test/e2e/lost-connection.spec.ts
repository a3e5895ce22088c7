import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Transaction } from '@app/platform';
import type { EntityManager } from 'typeorm';
import { problemOf } from '../../apps/api/src/http/problem-of.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { until } from '../faults/until.js';

let application: TestApplication;
beforeAll(async () => {
  application = await startApplication();
});
afterAll(() => application.close());

/** Ends the session under a transaction that is asking nothing, and waits until its connection knows it. */
async function loseConnection(manager: EntityManager): Promise<void> {
  const [session] = await manager.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
  await application.database.query('SELECT pg_terminate_backend($1)', [session?.pid]);
  await until(() => manager.queryRunner?.isReleased === true, 10_000);
}

/** What a transaction is answered whose connection breaks before the rest of its work. */
async function answerWhere(rest: (manager: EntityManager) => Promise<unknown>): Promise<unknown> {
  const transaction = application.resolve(Transaction);
  const carriedOut = transaction.run(async (manager) => {
    await loseConnection(manager);
    return rest(manager);
  });
  return carriedOut.then(
    () => 'carried out',
    (fault: unknown) => problemOf(fault, 'a-request', 'en').status,
  );
}

const rests: Record<string, (manager: EntityManager) => Promise<unknown>> = {
  'a statement': (manager) => manager.query('SELECT 1'),
  'a question': (manager) =>
    manager.createQueryBuilder().select('1').from('organisation', 'one').getRawMany(),
  'a savepoint': (manager) => manager.transaction((inner) => inner.query('SELECT 1')),
  'the commit': () => Promise.resolve(),
};

it.each(Object.entries(rests))(
  'answers 503 where the connection breaks between two statements, before %s',
  async (_, rest) => {
    await expect(application.context.run({}, () => answerWhere(rest))).resolves.toBe(503);
  },
);

it('carries the next transaction out on another connection', async () => {
  const transaction = application.resolve(Transaction);
  const counted = application.context.run({}, () =>
    transaction.run((manager) => manager.query('SELECT 1 AS one')),
  );
  await expect(counted).resolves.toEqual([{ one: 1 }]);
});
