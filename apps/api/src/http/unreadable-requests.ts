import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLocale } from './locale.js';
import type { Problem } from './problem-details.js';
import { problemOf } from './problem-of.js';
import { apiVersion } from './request-log.js';

const type = 'application/problem+json; charset=utf-8';

/** What every answer carries; a problem shows nothing and runs nothing. */
const headers = {
  'API-Version': apiVersion,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Answers an address that no route is looked up for, before any hook: what cannot be decoded is unreadable, and
 * what is longer than any id names nothing.
 */
export function refuseAddress(fault: Error, request: FastifyRequest, reply: FastifyReply): void {
  const statusCode = (fault as { code?: unknown }).code === 'FST_ERR_MAX_PARAM_LENGTH' ? 404 : 400;
  const problem = problemOf({ statusCode }, request.id, localeOf(request.raw));
  void reply
    .status(problem.status)
    .headers({ ...headers, 'X-Request-Id': request.id })
    .type(type)
    .send(JSON.stringify(problem));
}

function localeOf(request: IncomingMessage): 'nl' | 'en' {
  return preferredLocale(request.headers['accept-language']) ?? 'nl';
}

/** What Node says about a request that it could not read, and the status of that. */
const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers what is no HTTP, or does not arrive in time, and ends the connection. */
export function refuseConnection(fault: Error & { code?: string }, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const requestId = newId();
  const problem = problemOf({ statusCode: statuses[fault.code ?? ''] ?? 400 }, requestId, 'nl');
  socket.write(answerOf(problem));
  socket.destroySoon();
}

/** The whole answer as it goes over the line. */
function answerOf(problem: Problem): string {
  const body = JSON.stringify(problem);
  const lines = {
    ...headers,
    'X-Request-Id': problem.requestId,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  };
  return [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    ...Object.entries(lines).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
}
