import type { BegunSignIn } from '@app/identity';
import type { Configuration } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const plainName = 'wisselwerk_sign_in';
/** Behind TLS the name asks the browser to bind the cookie to this host and path. */
const secureName = `__Host-${plainName}`;

const isSecure = ({ PUBLIC_URL }: Configuration): boolean => PUBLIC_URL.startsWith('https:');

/** The secret that binds a sign-in at a provider to this browser. */
export function readSignInCookie(request: FastifyRequest, configuration: Configuration): string | undefined {
  return request.cookies[isSecure(configuration) ? secureName : plainName];
}

/** Binds a sign-in to the browser. `Lax`, for the browser comes back from the site of the provider. */
export function writeSignInCookie(
  reply: FastifyReply,
  { browserSecret, expiresAt }: BegunSignIn,
  configuration: Configuration,
): void {
  const secure = isSecure(configuration);
  reply.setCookie(secure ? secureName : plainName, browserSecret, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    expires: expiresAt,
  });
}

/** Makes the browser forget the sign-in. */
export function clearSignInCookie(reply: FastifyReply, configuration: Configuration): void {
  const secure = isSecure(configuration);
  reply.clearCookie(secure ? secureName : plainName, { path: '/', secure });
}
