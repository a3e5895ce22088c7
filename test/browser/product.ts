import { randomInt } from 'node:crypto';
import { createTestDatabase } from '../setup/database.js';
import { end, finish, startProgram, untilReady } from '../setup/programs.js';

/** The built product (api, worker and web) on a database of its own. */
export interface Product {
  readonly url: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

const importProgram = 'dist/apps/cli/src/import.js';
const demoProgramme = 'apps/cli/demo/trading-places-rotterdam-2020.json';

/** Starts the built product with the demo programme, its dates moved to this week. */
export async function startProduct(): Promise<Product> {
  const database = await createTestDatabase();
  const port = randomInt(20_000, 32_768);
  const url = `http://localhost:${port}`;
  const environment = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '5',
    APP_SECRET: 'a secret that is only used in tests, 0123456789',
    PUBLIC_URL: url,
    PORT: String(port),
    LOG_LEVEL: 'error',
    DEMO: 'true',
  };
  await finish(startProgram(importProgram, environment, demoProgramme, '--as-of', 'today', '--if-empty'));
  const services = ['dist/apps/api/src/main.js', 'dist/apps/worker/src/main.js'].map((path) =>
    startProgram(path, environment),
  );
  await Promise.all(services.map(untilReady));
  return {
    url,
    databaseUrl: database.url,
    stop: async () => {
      await Promise.all(services.map(end));
      await database.drop();
    },
  };
}
