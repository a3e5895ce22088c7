import { accessTokenPrefix, AccessTokens, Sessions } from '@app/identity';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { readSessionCookie } from './session-cookie.js';
import type { SignedIn } from './signed-in.decorator.js';

/** Finds who asks: by a personal access token, or by the session of a browser. */
@Injectable()
export class Identification {
  constructor(
    private readonly sessions: Sessions,
    private readonly accessTokens: AccessTokens,
  ) {}

  /** Who is signed in now; undefined when nobody is (any more). */
  async of(request: FastifyRequest): Promise<SignedIn | undefined> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined)
      return bearer.startsWith(accessTokenPrefix) ? this.accessTokens.resume(bearer) : undefined;
    const secret = readSessionCookie(request);
    const session = secret === undefined ? undefined : await this.sessions.resume(secret);
    return session && { actor: session.actor, sessionId: session.id, csrfToken: session.csrfToken };
  }
}
