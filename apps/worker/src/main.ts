import { existsSync } from 'node:fs';
import { createLog, FrameworkLog, runProcess } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

if (existsSync('.env')) process.loadEnvFile('.env');

await runProcess('worker', async (configuration) => {
  const log = createLog(configuration.LOG_LEVEL, 'worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(configuration), {
    logger: new FrameworkLog(log),
    abortOnError: false,
  });
  return app.enableShutdownHooks([], { useProcessExit: true });
});
