import {
  type NewSession,
  pendingState,
  SecondFactorReadModel,
  SessionProviderReadModel,
  Sessions,
  SignInReadModel,
} from '@app/identity';
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
    private readonly secondFactors: SecondFactorReadModel,
    private readonly configuration: Configuration,
  ) {}

  /** Hands the cookie of a session with a new secret to the browser and says who is signed in. */
  async begun(session: NewSession, reply: FastifyReply): Promise<CurrentSession> {
    const live = await this.sessions.resume(session.secret);
    if (!live) throw new Error('A session that has just begun is gone.');
    writeSessionCookie(reply, session, this.configuration);
    return this.current({ ...live, sessionId: live.id });
  }

  /** Who is signed in; in which roles is told once the second factor was answered. */
  async current({
    actor,
    csrfToken,
    secondFactor,
    sessionId,
  }: Pick<SignedIn, 'actor' | 'csrfToken' | 'secondFactor' | 'sessionId'>): Promise<CurrentSession> {
    const { person, memberships } = await this.readModel.profile(actor);
    return {
      person,
      memberships: pendingState(secondFactor) ? [] : memberships,
      csrfToken: csrfToken ?? null,
      secondFactor,
      secondFactorKinds: secondFactor === 'required' ? await this.secondFactors.kinds(actor) : [],
      demo: this.configuration.DEMO,
      provider: sessionId === undefined ? null : await this.providers.of(sessionId),
    };
  }
}
