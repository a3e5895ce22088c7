import type { TestApplication } from './application.js';

/**
 * Runs requests that truly overlap: no change is committed before every one of them waits, for its commit or
 * for one of the others, or was refused. For up to five requests that change something when they succeed.
 */
export async function simultaneously<Answer>(
  app: TestApplication,
  requests: readonly (() => PromiseLike<Answer>)[],
): Promise<Answer[]> {
  const gate = app.database.createQueryRunner();
  await gate.startTransaction();
  try {
    // Every change adds to the audit trail just before its commit, so who holds its head holds all commits back.
    await gate.query(`SELECT FROM audit_anchor FOR UPDATE`);
    let answered = 0;
    const answers = Promise.all(
      requests.map(async (request) => {
        const answer = await request();
        answered += 1;
        return answer;
      }),
    );
    while (answered + (await countWaiting(app)) < requests.length);
    await gate.commitTransaction();
    return await answers;
  } finally {
    await gate.release();
  }
}

/** How many of the statements under way wait for a lock. */
export async function countWaiting(app: TestApplication): Promise<number> {
  const [locks] = await app.database.query<[{ waiting: number }]>(
    `SELECT count(*)::integer AS waiting FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE NOT granted AND datname = current_database()`,
  );
  return locks.waiting;
}
