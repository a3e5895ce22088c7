import { DigestService, ReminderDispatch, ReminderPlanner } from '@app/reminders';
import { BenchWorker, startedAs } from './bench-worker.js';
import { secondsOf } from './stopwatch.js';

/** Three steps for the candidate and one for the programme office. */
const remindersPerExchange = 4;
/** How many reminders are due when they are dispatched. */
export const dispatched = 1_000;

/** How long the work takes with so many reminders planned, in seconds. */
export interface PlanningTimes {
  readonly planned: number;
  readonly plan: number;
  readonly planAgain: number;
  readonly sweep: number;
  /** Settling a thousand that are due, without the mail server. */
  readonly dispatch: number;
}

/** Plans so many reminders, once and again; sweeps when nothing is due; and dispatches a thousand of them. */
export async function measurePlanning(reminders: number): Promise<PlanningTimes> {
  const count = reminders / remindersPerExchange;
  const from = new Date(startedAs.getTime() + 60_000);
  // One second apart, so that the clock chooses how many are due.
  const bench = await BenchWorker.start({ count, from, during: count * 1_000 }, {});
  const plan = () => bench.worker.get(ReminderPlanner).planAll();
  const dispatch = () => bench.worker.get(ReminderDispatch).dispatch();
  try {
    const first = await secondsOf(plan);
    const again = await secondsOf(plan);
    await bench.database.query('ANALYZE');
    const sweep = await secondsOf(async () => {
      await dispatch();
      await bench.worker.get(DigestService).makeDue();
    });
    bench.setClock(new Date(from.getTime() + dispatched * 1_000));
    return { planned: reminders, plan: first, planAgain: again, sweep, dispatch: await secondsOf(dispatch) };
  } finally {
    await bench.stop();
  }
}
