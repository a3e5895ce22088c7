import type { Server } from 'node:http';
import { type OwnSession, Sessions } from '@app/identity';
import type { Configuration } from '@app/platform';
import { Clock, Context, createLog, readConfiguration } from '@app/platform';
import type { Type } from '@nestjs/common';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { createAdapter, equipApi } from '../../apps/api/src/create-api.js';
import { Client } from './client.js';
import { createTestDatabase } from './database.js';
import { PublishedApi } from './published-api.js';
import { SettableClock } from './settable-clock.js';

/** The whole api in this process, on a database of its own. */
export interface TestApplication {
  /** What time it is; stands still until it is set. Begins at Monday 1 March 2021, 09:00 in Amsterdam. */
  readonly clock: SettableClock;
  /** The database as its owner, for factories and for looking behind the api. */
  readonly database: DataSource;
  /** Somebody who is not signed in. */
  readonly visitor: Client;
  readonly configuration: Configuration;
  /** For what lies outside of the interface for programs. */
  readonly server: Server;
  /** Everything that the router answers, as it was told. */
  readonly routes: readonly Route[];
  /** A client with a session of this person, begun as the demo does unless told otherwise. */
  as(personId: string, method?: OwnSession['method']): Promise<Client>;
  /** A service of the application. */
  resolve<Service>(service: Type<Service> | (abstract new (...parameters: never[]) => Service)): Service;
  /** Runs `work` as the context of a request, for services called directly. */
  readonly context: Context;
  close(): Promise<void>;
}

/** A route as the router has it: the method, and the address with its parameters (`/api/v1/people/:id`). */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** Starts the api. @param environment added to, or replacing, the configuration of the test */
export async function startApplication(environment: NodeJS.ProcessEnv = {}): Promise<TestApplication> {
  const testDatabase = await createTestDatabase();
  const configuration = readConfiguration({
    DATABASE_URL: testDatabase.url,
    DATABASE_POOL_SIZE: '8',
    APP_SECRET: 'a secret that is only used in tests, 0123456789',
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
    DEMO: 'true',
    ...environment,
  });
  const module = await Test.createTestingModule({ imports: [ApiModule.forRoot(configuration)] })
    .overrideProvider(Clock)
    .useClass(SettableClock)
    .compile();
  const adapter = createAdapter(configuration);
  const routes = listRoutes(adapter);
  const app = module.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
  await equipApi(app, configuration, createLog('silent', 'test'));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const behind = await new DataSource({ type: 'postgres', url: testDatabase.ownerUrl }).initialize();
  const [server, published] = [app.getHttpServer(), await PublishedApi.read()];
  return {
    clock: app.get<SettableClock>(Clock),
    database: behind,
    ...{ server, routes },
    visitor: new Client(server, published),
    configuration,
    as: async (personId, method = 'demo') => {
      const { secret } = await app.get(Sessions).begin(personId, method);
      const session = await app.get(Sessions).resume(secret);
      if (!session) throw new Error('The session that was just begun cannot be resumed.');
      return new Client(server, published, {
        cookie: `wisselwerk_session=${secret}`,
        csrfToken: session.csrfToken,
      });
    },
    resolve: (service) => app.get(service),
    context: app.get(Context),
    close: async () => {
      await app.close();
      await behind.destroy();
      await testDatabase.drop();
    },
  };
}

/** Fills the list that it gives with every route that is registered from now on. */
function listRoutes(adapter: FastifyAdapter): Route[] {
  const routes: Route[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((one) => ({ method: one, path: url })));
  });
  return routes;
}
