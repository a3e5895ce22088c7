import { randomInt } from 'node:crypto';
import { createTestDatabase } from '../setup/database.js';
import { end, finish, startProgram, untilReady } from '../setup/programs.js';

/** The built product (api, worker and web) on a database of its own. */
export interface Product {
  readonly url: string;
  readonly databaseUrl: string;
  /** Starts a worker that ends with the product, for one that was started without. */
  startWorker(): Promise<void>;
  stop(): Promise<void>;
}

/** What the product seals with. */
export const secret = 'a secret that is only used in tests, 0123456789';

const importProgram = 'dist/apps/cli/src/import.js';
const demoProgramme = 'apps/cli/demo/trading-places-rotterdam-2020.json';

/** Starts another api process on the same database, as where one is not enough. */
export async function startAnotherApi(product: Product): Promise<Product> {
  const environment = environmentOf(product.databaseUrl);
  const service = startProgram('dist/apps/api/src/main.js', environment);
  await untilReady(service);
  return { ...product, url: environment.PUBLIC_URL, stop: () => end(service) };
}

/** The settings of services that share a database, at an address of their own. */
function environmentOf(databaseUrl: string) {
  const port = randomInt(20_000, 32_768);
  return {
    PATH: process.env.PATH,
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '5',
    APP_SECRET: secret,
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
    LOG_LEVEL: 'error',
    DEMO: 'true',
    LOCAL_IDENTITY_PROVIDERS: 'true',
  };
}

/**
 * Starts a worker with a clock that runs on from an instant, for what is sent on working days and by day alone.
 * @param settings besides those of the product
 */
export async function startWorkerAt(
  product: Product,
  startedAs: Date,
  settings: NodeJS.ProcessEnv = {},
): Promise<Pick<Product, 'stop'>> {
  const worker = startProgram('test/faults/worker-process.js', {
    ...environmentOf(product.databaseUrl),
    PUBLIC_URL: product.url,
    ...settings,
    CLOCK_STARTED_AS: String(startedAs.getTime()),
    CLOCK_STARTED_AT: String(Date.now()),
  });
  await untilReady(worker);
  return { stop: () => end(worker) };
}

const programs = { api: 'dist/apps/api/src/main.js', worker: 'dist/apps/worker/src/main.js' };

/**
 * Starts the built product with the demo programme, its dates moved to this week.
 * @param running what of it; without a worker nothing is sent
 */
export async function startProduct(
  running: readonly (keyof typeof programs)[] = ['api', 'worker'],
): Promise<Product> {
  const database = await createTestDatabase();
  const environment = environmentOf(database.url);
  await finish(startProgram(importProgram, environment, demoProgramme, '--as-of', 'today', '--if-empty'));
  const services: ReturnType<typeof startProgram>[] = [];
  const start = async (name: keyof typeof programs) => {
    const service = startProgram(programs[name], environment);
    services.push(service);
    await untilReady(service);
  };
  await Promise.all(running.map(start));
  return {
    url: environment.PUBLIC_URL,
    databaseUrl: database.url,
    startWorker: () => start('worker'),
    stop: async () => {
      await Promise.all(services.map(end));
      await database.drop();
    },
  };
}
