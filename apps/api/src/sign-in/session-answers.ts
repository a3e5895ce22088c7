import { type NewSession, SessionProviderReadModel, Sessions, SignInReadModel } from '@app/identity';
import { Configuration } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { writeSessionCookie } from '../http/session-cookie.js';
import type { SignedIn } from '../http/signed-in.decorator.js';
import type { CurrentSession } from './dto/session.dto.js';

/** The answers that say who is signed in. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly sessions: Sessions,
    private readonly readModel: SignInReadModel,
    private readonly providers: SessionProviderReadModel,
    private readonly configuration: Configuration,
  ) {}

  /** Hands the cookie of a new session to the browser and says who is signed in. */
  async begun(session: NewSession, reply: FastifyReply): Promise<CurrentSession> {
    const live = await this.sessions.resume(session.secret);
    if (!live) throw new Error('A session that has just begun is gone.');
    writeSessionCookie(reply, session, this.configuration);
    return this.current({ actor: live.actor, csrfToken: live.csrfToken, sessionId: live.id });
  }

  /** Who is signed in. */
  async current({ actor, csrfToken, sessionId }: SignedIn): Promise<CurrentSession> {
    return {
      ...(await this.readModel.profile(actor)),
      csrfToken: csrfToken ?? null,
      demo: this.configuration.DEMO,
      provider: sessionId === undefined ? null : await this.providers.of(sessionId),
    };
  }
}
