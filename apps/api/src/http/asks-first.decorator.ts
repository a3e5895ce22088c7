import {
  createParamDecorator,
  type CustomDecorator,
  type ExecutionContext,
  SetMetadata,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * Asks, and then acts on what came out; a repetition under the same `Idempotency-Key` does neither, and gets the same answer.
 * What is asked runs outside of any transaction, so that nothing in the database waits for it.
 */
export type AskAndAct = <Asked, Answer>(
  ask: () => Promise<Asked>,
  act: (asked: Asked) => Promise<Answer>,
) => Promise<Answer>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route that asks first. */
    askAndAct?: AskAndAct;
  }
}

export const ASKS_FIRST = Symbol('asks first');

/** Says of a POST that it asks somebody else over the network before it acts, by `ActingOnce`. */
export const AsksFirst = (): CustomDecorator<symbol> => SetMetadata(ASKS_FIRST, true);

/** How a route that asks first does both. */
export const ActingOnce = createParamDecorator((_: unknown, context: ExecutionContext): AskAndAct => {
  const { askAndAct } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!askAndAct) throw new Error('This route does not say that it asks first.');
  return askAndAct;
});
