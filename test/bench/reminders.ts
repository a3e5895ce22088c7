import { cpus, loadavg } from 'node:os';
import { RedisServer } from '../setup/redis-server.js';
import { startTestPostgres, stopTestPostgres } from '../setup/test-postgres.js';
import { measureDispatching, type Speed } from './dispatching.js';
import { dispatched, measurePlanning, type PlanningTimes } from './planning.js';
import { writeTable } from './stopwatch.js';

/** How many reminders are dispatched per backend, and how many are planned; the last is held against the first. */
const dispatching = Number(process.env['BENCH_DISPATCH'] ?? 2_000);
const sizes = (process.env['BENCH_PLAN'] ?? '10000,100000').split(',').map(Number);

/** Measures everything, and writes what it found. */
export async function measure(): Promise<void> {
  process.stdout.write(`${cpus().length} processors, load ${loadOf()} at the start.\n`);
  await startTestPostgres();
  const redis = await RedisServer.start();
  try {
    const speeds = {
      PostgreSQL: await measureDispatching(dispatching, {}),
      Redis: await measureDispatching(dispatching, { REDIS_URL: redis.url }),
    };
    writeTable(`${dispatching} reminders, mailed to a server that says yes at once`, speedRows(speeds));
    const times: PlanningTimes[] = [];
    for (const size of sizes) times.push(await measurePlanning(size));
    writeTable('Planning, queue in PostgreSQL', timeRows(times));
    writeTable('The cost of one reminder, last size against the first', ratioRows(times));
  } finally {
    await redis.end();
    await stopTestPostgres();
  }
  process.stdout.write(`\nLoad ${loadOf()} at the end.\n`);
}

function speedRows(speeds: Readonly<Record<string, Speed>>) {
  return Object.entries(speeds).map(([backend, { jobs, reminders }]) => ({
    'queue in': backend,
    'no-op jobs/s': jobs.toFixed(0),
    'reminders/s': reminders.toFixed(1),
    ratio: `${(reminders / jobs).toFixed(3)} (1 : ${(jobs / reminders).toFixed(1)})`,
  }));
}

function timeRows(times: readonly PlanningTimes[]) {
  return times.map(({ planned, plan, planAgain, sweep, dispatch }) => ({
    planned: planned,
    'plan, s': plan.toFixed(2),
    'plan again, s': planAgain.toFixed(2),
    'sweep, nothing due, ms': (sweep * 1_000).toFixed(1),
    [`dispatch ${dispatched}, s`]: dispatch.toFixed(2),
  }));
}

/** 1.00: a reminder costs the same, however many there are. A sweep does not go through them at all. */
function ratioRows(times: readonly PlanningTimes[]) {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return [];
  const per = (value: keyof PlanningTimes) =>
    (last[value] / last.planned / (first[value] / first.planned)).toFixed(2);
  return [
    {
      planned: `${last.planned} : ${first.planned}`,
      plan: per('plan'),
      'plan again': per('planAgain'),
      'sweep as a whole': (last.sweep / first.sweep).toFixed(2),
      'dispatch of one that is due': (last.dispatch / first.dispatch).toFixed(2),
    },
  ];
}

function loadOf(): string {
  return loadavg()[0]?.toFixed(1) ?? '?';
}
