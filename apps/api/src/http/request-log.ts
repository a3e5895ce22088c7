import type { Context } from '@app/platform';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { preferredLocale } from './locale.js';

/** The version of the interface, told in every answer. Source: API Design Rules, /core/version-header. */
export const apiVersion = '0.1.0';

/**
 * Gives every request its context (id, language, origin) and a line in the log. The line names the route, not
 * the address, for an address can hold a secret or the words that somebody searched for.
 */
export function traceRequests(fastify: FastifyInstance, context: Context, log: Logger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('X-Request-Id', request.id);
    if (request.url.startsWith('/api/'))
      reply.headers({ 'API-Version': apiVersion, 'Cache-Control': 'no-store' });
    done();
  });
  fastify.addHook('preHandler', (request, _reply, done) => {
    const locale = preferredLocale(request.headers['accept-language']);
    context.run({ requestId: request.id, origin: request.ip, ...(locale && { locale }) }, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { url: route = 'none' } = request.routeOptions;
    const line = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      actorId: request.actor?.personId,
    };
    if (reply.statusCode >= 500) log.error(line, 'request');
    else log.info(line, 'request');
    done();
  });
}
