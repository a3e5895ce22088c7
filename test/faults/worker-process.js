/**
 * The built worker, with a clock that runs on from the instant in `CLOCK_STARTED_AS`, which it told at `CLOCK_STARTED_AT`
 * (both in milliseconds): on a working day, in the morning, whenever the test is run.
 */
import { Test } from '@nestjs/testing';
import { WorkerModule } from '../../dist/apps/worker/src/worker.module.js';
import { Clock, createLog, FrameworkLog, runProcess } from '../../dist/libs/platform/src/index.js';

const ahead = Number(process.env.CLOCK_STARTED_AS) - Number(process.env.CLOCK_STARTED_AT);

class RunningClock extends Clock {
  read() {
    return new Date(Date.now() + ahead);
  }
}

await runProcess('worker', async (configuration) => {
  const module = await Test.createTestingModule({ imports: [WorkerModule.forRoot(configuration)] })
    .overrideProvider(Clock)
    .useClass(RunningClock)
    .compile();
  module.useLogger(new FrameworkLog(createLog(configuration.LOG_LEVEL, 'worker')));
  return (await module.init()).enableShutdownHooks();
});
