import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { savedAs } from '../http/content-disposition.js';

/** What a calendar object is, in the description of the interface. */
export const calendarContent = { 'text/calendar': { schema: { type: 'string' } } } as const;

/**
 * Answers a calendar object as a file for a calendar program; 304 without a body to who has it already.
 * @param name of the file
 */
export function calendarAnswer(
  text: string,
  name: string,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): string | undefined {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply.headers({ ETag: tag, 'Cache-Control': 'private, no-cache' });
  if (knows(request.headers['if-none-match'], tag)) {
    reply.status(304);
    return undefined;
  }
  reply.headers({ 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': savedAs(name) });
  return text;
}

/** Source: RFC 9110, "If-None-Match": any of a list counts, and a weak tag as much as a strong one. */
function knows(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
}
