import type { NewSession } from '@app/identity';
import type { Configuration } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const plainName = 'wisselwerk_session';
/** Behind TLS the name asks the browser to bind the cookie to this host and path. */
const secureName = `__Host-${plainName}`;

/** The secret of the session in the cookie. */
export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[secureName] ?? request.cookies[plainName];
}

/** Hands the secret of a new session to the browser. */
export function writeSessionCookie(
  reply: FastifyReply,
  session: NewSession,
  { PUBLIC_URL }: Configuration,
): void {
  const secure = PUBLIC_URL.startsWith('https:');
  reply.setCookie(secure ? secureName : plainName, session.secret, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    expires: session.expiresAt,
  });
}

/** Makes the browser forget the session. */
export function clearSessionCookie(reply: FastifyReply, { PUBLIC_URL }: Configuration): void {
  const secure = PUBLIC_URL.startsWith('https:');
  reply.clearCookie(secure ? secureName : plainName, { path: '/', secure });
}
