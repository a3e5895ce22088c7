import { Clock, readConfiguration } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import type { TestApplication } from './application.js';
import { SettableClock } from './settable-clock.js';

/** Starts the worker in this process, on the database of an application, with a clock of its own that a test sets. */
export async function startWorker(
  { configuration: { DATABASE_URL, APP_SECRET } }: Pick<TestApplication, 'configuration'>,
  environment: NodeJS.ProcessEnv = {},
): Promise<INestApplicationContext> {
  const configuration = readConfiguration({
    ...{ DATABASE_URL, APP_SECRET, LOG_LEVEL: 'silent' },
    ...environment,
  });
  const module = await Test.createTestingModule({ imports: [WorkerModule.forRoot(configuration)] })
    .overrideProvider(Clock)
    .useClass(SettableClock)
    .compile();
  module.useLogger(false);
  return module.init();
}
