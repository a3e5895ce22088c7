import type { Actor, PendingState, SecondFactorState } from '@app/identity';
import {
  applyDecorators,
  createParamDecorator,
  type CustomDecorator,
  type ExecutionContext,
  SetMetadata,
} from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** How the request proved who is asking. */
export interface SignedIn {
  readonly actor: Actor;
  /** Absent for a personal access token. */
  readonly sessionId?: string;
  /** What a browser must send along with an unsafe request; absent for a token. */
  readonly csrfToken?: string;
  /** What a personal access token may be used for; absent for a session. */
  readonly scopes?: readonly string[];
  readonly secondFactor: SecondFactorState;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; set by the guard on every route that is not public. */
    actor?: Actor;
    signedIn?: SignedIn;
  }
}

export const PUBLIC = Symbol('public');

/** Opens a route to people who are not signed in. Without it a route asks for a session or a token. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));

export const SESSION_ONLY = Symbol('session only');

/** Closes a route to personal access tokens: a token that leaked must not make more of them. */
export const SessionOnly = () => applyDecorators(SetMetadata(SESSION_ONLY, true), ApiSecurity('session'));

export const WHILE_PENDING = Symbol('while pending');

/** Opens a route to a session of which a second factor is asked first, in these states. Without it none is open. */
export const WhilePending = (...states: readonly PendingState[]): CustomDecorator<symbol> =>
  SetMetadata(WHILE_PENDING, states);

/** The person who acts. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new Error('A public route has no actor.');
  return actor;
});

/** How the person is signed in, with the session at hand. */
export const CurrentSignIn = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!signedIn) throw new Error('A public route has no session.');
  return signedIn;
});
