import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '@app/platform';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import {
  type LocalPostgres,
  removeLocalPostgres,
  startLocalPostgres,
} from '../../libs/platform/src/local-postgres/index.js';
import { RedisServer } from '../setup/redis-server.js';
import { applicationUrl } from '../setup/template-database.js';
import { ApiSlot } from './api-slot.js';
import { WorkerSlot } from './worker-slot.js';

/** Which programs a test wants, and what it tells them besides. */
export interface Programs {
  readonly apis?: number;
  readonly workers?: number;
  readonly environment?: NodeJS.ProcessEnv;
  /** Other ways to PostgreSQL and Redis than the straight ones: ports of 127.0.0.1. */
  readonly postgresPort?: number;
  readonly redisPort?: number;
}

/** A clock that said `startedAs` at `startedAt`, and runs on from there. */
export interface RunningClock {
  readonly startedAs: Date;
  readonly startedAt: Date;
}

/** A PostgreSQL that keeps what it was told, a Redis that keeps nothing, and programs: all of it can be killed. */
export class Machine {
  readonly slots: WorkerSlot[] = [];
  readonly apis: ApiSlot[] = [];
  private behind: DataSource | undefined;

  private constructor(
    private readonly directory: string,
    private postgres: LocalPostgres,
    private redis: RedisServer | undefined,
  ) {}

  /**
   * Starts the servers, without programs. @param withRedis whether the queue lives there
   * @param disk where PostgreSQL keeps its data: a directory
   */
  static async start(withRedis: boolean, disk = tmpdir()): Promise<Machine> {
    const directory = await mkdtemp(join(disk, 'wisselwerk-faults-'));
    // Root runs PostgreSQL as another account, which must be able to pass through.
    await chmod(directory, 0o755);
    const postgres = await startPostgres(directory);
    const redis = withRedis ? await RedisServer.start() : undefined;
    await migrateDatabase(postgres.url, applicationUrl(postgres.url));
    return new Machine(directory, postgres, redis);
  }

  /** The database as its owner; after a kill of PostgreSQL it connects again by itself. */
  async database(): Promise<DataSource> {
    this.behind ??= await new DataSource({ type: 'postgres', url: this.postgres.url }).initialize();
    return this.behind;
  }

  /** Starts two workers, which read the time from a clock that the test decides. */
  async startWorkers({ startedAs, startedAt }: RunningClock, ways: Programs = {}): Promise<void> {
    const clock = {
      CLOCK_STARTED_AS: String(startedAs.getTime()),
      CLOCK_STARTED_AT: String(startedAt.getTime()),
    };
    const environment = this.environment({ ...ways, environment: clock });
    this.slots.push(new WorkerSlot(environment), new WorkerSlot(environment));
    await Promise.all(this.slots.map((slot) => slot.start()));
  }

  /** Starts programs of the built product, which go by the real time. */
  async startPrograms(programs: Programs): Promise<void> {
    const environment = this.environment(programs);
    const { apis = 0, workers = 0 } = programs;
    const begun = [
      ...Array.from({ length: apis }, () => new ApiSlot(environment)),
      ...Array.from({ length: workers }, () => new WorkerSlot(environment, 'dist/apps/worker/src/main.js')),
    ];
    for (const slot of begun) {
      if (slot instanceof ApiSlot) this.apis.push(slot);
      else this.slots.push(slot);
    }
    await Promise.all(begun.map((slot) => slot.start()));
  }

  /** The process of PostgreSQL. */
  get postgresPid(): number {
    return this.postgres.pid;
  }

  /** The port of PostgreSQL, for who puts something in between. */
  get postgresPort(): number {
    return Number(new URL(this.postgres.url).port);
  }

  /** The port of Redis, undefined where the queue lives in PostgreSQL. */
  get redisPort(): number | undefined {
    return this.redis?.port;
  }

  /** What every program is told. */
  environment({ environment, postgresPort, redisPort }: Programs = {}): NodeJS.ProcessEnv {
    const database = new URL(applicationUrl(this.postgres.url));
    if (postgresPort !== undefined) database.port = String(postgresPort);
    return {
      DATABASE_URL: database.href,
      DATABASE_POOL_SIZE: '8',
      APP_SECRET: 'a secret that is only used in tests, 0123456789',
      LOG_LEVEL: 'silent',
      ...(this.redis && { REDIS_URL: `redis://127.0.0.1:${redisPort ?? this.redis.port}` }),
      ...environment,
    };
  }

  /** `kill -9` of the server; it comes back at the same port, and repairs itself. */
  async killPostgres(): Promise<void> {
    process.kill(this.postgres.pid, 'SIGKILL');
    await this.postgres.stopped;
    this.postgres = await startPostgres(this.directory, this.postgresPort);
  }

  /** `kill -9`; it comes back at the same port, empty. */
  async killRedis(): Promise<void> {
    if (!this.redis) return;
    await this.redis.end('SIGKILL');
    this.redis = await RedisServer.start(this.redis.port);
  }

  /** Deletes everything that is in Redis, under the workers. */
  async flushRedis(): Promise<void> {
    if (!this.redis) return;
    const client = new Redis(this.redis.url);
    await client.flushall();
    client.disconnect();
  }

  /** Ends and deletes everything. */
  async stop(): Promise<void> {
    await Promise.all([...this.apis, ...this.slots].map((slot) => slot.stop()));
    await this.behind?.destroy();
    await this.redis?.end();
    await this.postgres.stop();
    await removeLocalPostgres(this.directory);
    await rm(this.directory, { recursive: true, force: true });
  }
}

function startPostgres(dataDirectory: string, port?: number): Promise<LocalPostgres> {
  return startLocalPostgres({ dataDirectory, log: () => undefined, ...(port && { port }) });
}
