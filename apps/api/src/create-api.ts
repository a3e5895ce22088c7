import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import { type Configuration, Context, createLog, FrameworkLog, newId } from '@app/platform';
import { largestAttachment } from '@app/proposals';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { ApiModule } from './api.module.js';
import { bodyLimit, limitBodies } from './http/body-limit.js';
import { describeApi } from './http/openapi-document.js';
import { traceRequests } from './http/request-log.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { refuseAddress, refuseConnection } from './http/unreadable-requests.js';
import { takeFiles } from './http/upload.js';
import { serveWebApp } from './http/web-app.js';
import { Drain, takeLeave } from './operations/drain.js';
import { serveMetrics } from './operations/metrics.js';
import { serveQueuesPage } from './operations/queues-page.js';

/** How long one request may take to arrive, and its headers alone; how often that is looked at. In milliseconds. */
const requestTimeout = 30_000;
const headersTimeout = 10_000;
const connectionsCheckingInterval = 2_000;

const webDirectory = fileURLToPath(new URL('../../web', import.meta.url));

/** Builds the api; the caller listens. */
export async function createApi(configuration: Configuration): Promise<NestFastifyApplication> {
  const log = createLog(configuration.LOG_LEVEL, 'api');
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(configuration),
    createAdapter(configuration),
    { logger: new FrameworkLog(log), abortOnError: false },
  );
  await equipApi(app, configuration, log);
  return app;
}

/** The HTTP server below the api, with its limits. */
export function createAdapter({ TRUSTED_PROXIES }: Configuration): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    requestTimeout,
    return503OnClosing: false,
    http: { headersTimeout, connectionsCheckingInterval },
    genReqId: newId,
    trustProxy: TRUSTED_PROXIES.length > 0 ? TRUSTED_PROXIES : false,
    logger: false,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
  });
}

/** Gives the application everything that holds for every request. */
export async function equipApi(
  app: NestFastifyApplication,
  configuration: Configuration,
  log: Logger,
): Promise<void> {
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  const fastify = app.getHttpAdapter().getInstance();
  takeLeave(fastify, app.get(Drain));
  await setSecurityHeaders(fastify, configuration.PUBLIC_URL.startsWith('https:'));
  await fastify.register(cookie);
  limitBodies(fastify);
  traceRequests(fastify, app.get(Context), log);
  await takeFiles(fastify, largestAttachment);
  serveMetrics(fastify);
  SwaggerModule.setup('docs', app, describeApi(app, configuration.PUBLIC_URL), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    yamlDocumentUrl: 'api/v1/openapi.yaml',
    customSiteTitle: 'Wisselwerk API',
  });
  await serveQueuesPage(app);
  await serveWebApp(fastify, webDirectory);
  app.enableShutdownHooks([], { useProcessExit: true });
}
