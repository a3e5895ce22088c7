import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Global, Injectable, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type Queue, type QueueOptions, setDefaultBackendFactory } from 'bullmq';
import { Pool } from 'pg';
import { Configuration } from '../config/configuration.js';
import { giveUpWhenSilent } from '../database/give-up-when-silent.js';
import { FailedJobs } from './failed-jobs.js';
import { createQueueBackend } from './queue-backend.js';
import { queueNames } from './queue-names.js';
import { Wakener } from './wakener.js';

/** The schema of the queue's own tables; kept off the search path of everything else. */
export const queueSchema = 'bullmq';

/**
 * The connections of the queue when it lives in PostgreSQL: few, and shared by all queues of a process. Nobody
 * ends the pool, for the queues close after every hook that could: an idle connection keeps no process alive.
 */
const QUEUE_POOL = Symbol('queue pool');
/** The worker of every queue keeps one to listen; were there no others, no job would ever be taken. */
const listeningConnections = queueNames.length;
const workingConnections = 4;

function queuePool({ REDIS_URL, DATABASE_URL }: Configuration): Pool | undefined {
  if (REDIS_URL) return undefined;
  const pool = new Pool({
    connectionString: DATABASE_URL,
    max: listeningConnections + workingConnections,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    onConnect: giveUpWhenSilent,
    allowExitOnIdle: true,
    options: `-c search_path=${queueSchema}`,
  });
  // Every queue and every worker of the process listens to it: more than the ten that Node takes for a leak.
  return pool.setMaxListeners(0);
}

@Module({
  providers: [{ provide: QUEUE_POOL, inject: [Configuration], useFactory: queuePool }],
  exports: [QUEUE_POOL],
})
class QueueConnectionModule {}

/**
 * How long Redis may owe an answer, in milliseconds, before its connection is broken off: longer than a worker asks it to
 * hold one back where there are no jobs (ten seconds). Without a limit, a network that swallows everything and closes
 * nothing silences a worker for good.
 */
const longestSilence = 12_000;
/** How much later a lost connection to Redis is tried again, in milliseconds; otherwise it is up to twenty seconds. */
const nextTry = 1_000;

/** The same options for every queue and worker: Redis where there is one, else PostgreSQL. */
function queueOptions({ REDIS_URL }: Configuration, pool: Pool | undefined): QueueOptions {
  setDefaultBackendFactory(pool ? createQueueBackend : undefined);
  const redis = {
    ...{ url: REDIS_URL, maxRetriesPerRequest: null },
    ...{ socketTimeout: longestSilence, retryStrategy: () => nextTry },
  };
  return {
    connection: pool ?? redis,
    defaultJobOptions: {
      attempts: 8,
      backoff: { type: 'exponential', delay: 2_000 },
      removeOnComplete: { count: 1_000 },
      removeOnFail: { count: 5_000 },
    },
  };
}

@Injectable()
class QueueErrorLog implements OnModuleInit {
  private readonly log = new Logger('Queue');

  constructor(private readonly modules: ModuleRef) {}

  /** A queue without a listener would end the process at the first lost connection. */
  onModuleInit(): void {
    for (const name of queueNames) {
      this.modules
        .get<Queue>(getQueueToken(name), { strict: false })
        .on('error', (fault) => this.log.warn(`${name}: ${fault.message}`));
    }
  }
}

/** Bull's queues; their jobs wake and carry ids, the database knows. */
@Global()
@Module({
  imports: [
    BullModule.forRootAsync({
      imports: [QueueConnectionModule],
      inject: [Configuration, QUEUE_POOL],
      useFactory: queueOptions,
    }),
    BullModule.registerQueue(...queueNames.map((name) => ({ name }))),
  ],
  providers: [Wakener, FailedJobs, QueueErrorLog],
  exports: [Wakener, FailedJobs, BullModule],
})
export class QueueModule {}
