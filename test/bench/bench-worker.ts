import { Clock, readConfiguration } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { buildLoad, type Load } from '../faults/load.js';
import { createTestDatabase } from '../setup/database.js';
import type { SettableClock } from '../setup/settable-clock.js';
import { startWorker } from '../setup/worker.js';

/** A Monday morning. */
export const startedAs = new Date('2021-03-01T10:00:00+01:00');

/** A worker in this process on a database of its own, with exchanges that ask for reminders. */
export class BenchWorker {
  private constructor(
    readonly worker: INestApplicationContext,
    readonly database: DataSource,
    private readonly drop: () => Promise<void>,
  ) {}

  /** @param environment added to the configuration of the worker */
  static async start(load: Load, environment: NodeJS.ProcessEnv): Promise<BenchWorker> {
    const made = await createTestDatabase();
    const database = await new DataSource({ type: 'postgres', url: made.ownerUrl }).initialize();
    // Before there is anything to plan, so that the worker's own first plan does nothing.
    const configuration = readConfiguration({
      DATABASE_URL: made.url,
      APP_SECRET: 'a secret that is only used in tests, 0123456789',
    });
    const worker = await startWorker({ configuration }, environment);
    const bench = new BenchWorker(worker, database, () => made.drop());
    bench.setClock(startedAs);
    await buildLoad(database, load);
    await database.query('ANALYZE');
    return bench;
  }

  setClock(instant: Date): void {
    this.worker.get<SettableClock>(Clock).set(instant.toISOString());
  }

  async stop(): Promise<void> {
    await this.worker.close();
    await this.database.destroy();
    await this.drop();
  }
}
