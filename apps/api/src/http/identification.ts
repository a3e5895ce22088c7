import { accessTokenPrefix, AccessTokens, pendingState, Sessions } from '@app/identity';
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

  /** Who is signed in now; undefined when nobody is (any more), or a second factor must come first. */
  async of(request: FastifyRequest): Promise<SignedIn | undefined> {
    const signedIn = await this.evenPending(request);
    return signedIn && pendingState(signedIn.secondFactor) === undefined ? signedIn : undefined;
  }

  /** Who has begun to sign in, also while a second factor must come first: for the guard alone, which knows what then is open. */
  async evenPending(request: FastifyRequest): Promise<SignedIn | undefined> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return this.byToken(bearer);
    const secret = readSessionCookie(request);
    const session = secret === undefined ? undefined : await this.sessions.resume(secret);
    if (!session) return undefined;
    const { actor, id: sessionId, csrfToken, secondFactor } = session;
    return { actor, sessionId, csrfToken, secondFactor };
  }

  /** A token is made in a session that is whole, and is asked for nothing more. */
  private async byToken(token: string): Promise<SignedIn | undefined> {
    const found = token.startsWith(accessTokenPrefix) ? await this.accessTokens.resume(token) : undefined;
    return found && { ...found, secondFactor: 'none' };
  }
}
