import { timingSafeEqual } from 'node:crypto';
import { type PendingState, pendingState } from '@app/identity';
import { Context, DomainError } from '@app/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Identification } from './identification.js';
import { preferredLocale } from './locale.js';
import { PUBLIC, SESSION_ONLY, type SignedIn, WHILE_PENDING } from './signed-in.decorator.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Closes every route that is not declared public: asks for a session or a token, for the second factor where there must
 * be one, for the CSRF token where a browser could be tricked, and for the scope of a token. What a person may then do is
 * for the policies.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identification: Identification,
    private readonly context: Context,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const unsafe = !safeMethods.has(request.method);
    if (unsafe) refuseForeignSite(request);
    if (this.declares(PUBLIC, context)) return true;
    const signedIn = await this.identification.evenPending(request);
    if (!signedIn) throw signInRequired();
    const pending = pendingState(signedIn.secondFactor);
    if (pending && !this.statesThatOpen(context).includes(pending)) throw secondFactorFirst(pending);
    if (signedIn.scopes && this.declares(SESSION_ONLY, context)) throw sessionRequired();
    if (unsafe) refuseUnsafe(request, signedIn);
    request.signedIn = signedIn;
    request.actor = signedIn.actor;
    this.context.add({
      actorId: signedIn.actor.personId,
      locale: preferredLocale(request.headers['accept-language']) ?? signedIn.actor.locale,
    });
    return true;
  }

  private statesThatOpen(context: ExecutionContext): readonly PendingState[] {
    const states = this.reflector.get<readonly PendingState[] | undefined>(
      WHILE_PENDING,
      context.getHandler(),
    );
    return states ?? [];
  }

  private declares(mark: symbol, context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(mark, [
        context.getHandler(),
        context.getClass(),
      ]) === true
    );
  }
}

/** A browser says from which site a request comes; another site may not make one that changes anything. */
function refuseForeignSite(request: FastifyRequest): void {
  if (request.headers['sec-fetch-site'] === 'cross-site') throw csrfRefused();
}

function refuseUnsafe(request: FastifyRequest, { csrfToken, scopes }: SignedIn): void {
  if (scopes && !scopes.includes('write')) {
    throw new DomainError('forbidden', 'access_token.scope', {
      nl: 'Met deze sleutel kun je alleen lezen.',
      en: 'This token is for reading only.',
    });
  }
  if (csrfToken !== undefined && !sameText(csrfToken, request.headers['x-csrf-token'])) throw csrfRefused();
}

function sameText(expected: string, given: unknown): boolean {
  return (
    typeof given === 'string' &&
    Buffer.byteLength(given) === Buffer.byteLength(expected) &&
    timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  );
}

function signInRequired(): DomainError {
  return new DomainError('unauthenticated', 'sign_in.required', {
    nl: 'Meld je eerst aan.',
    en: 'Sign in first.',
  });
}

function secondFactorFirst(state: PendingState): DomainError {
  return state === 'required'
    ? new DomainError('forbidden', 'second_factor.required', {
        nl: 'Vul eerst de code van je tweede stap in.',
        en: 'Enter the code of your second step first.',
      })
    : new DomainError('forbidden', 'second_factor.enrol', {
        nl: 'Stel eerst een tweede stap voor het aanmelden in.',
        en: 'Set up a second step for signing in first.',
      });
}

function sessionRequired(): DomainError {
  return new DomainError('forbidden', 'access_token.session_only', {
    nl: 'Dit kan alleen als je jezelf hebt aangemeld.',
    en: 'This is only possible when you are signed in yourself.',
  });
}

function csrfRefused(): DomainError {
  return new DomainError('forbidden', 'csrf.invalid', {
    nl: 'Dit verzoek kwam niet aantoonbaar van deze site. Laad de pagina opnieuw.',
    en: 'This request did not provably come from this site. Reload the page.',
  });
}
