import { createHash } from 'node:crypto';
import { DomainError, Throttle } from '@app/platform';
import {
  type CanActivate,
  type CustomDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';

const THROTTLED = Symbol('throttled');
const minute = 60_000;

/** How often a route may be asked, by one network address and about one account (an e-mail address). */
export interface ThrottleLimits {
  readonly name: string;
  /** Requests per network address in fifteen minutes. */
  readonly perAddress: number;
  /** Requests about one account in fifteen minutes. */
  readonly perAccount?: number;
}

/** Limits a route against guessing and flooding; counted in the database, over all processes. */
export const Throttled = (limits: ThrottleLimits): CustomDecorator<symbol> => SetMetadata(THROTTLED, limits);

/** Counts the requests of throttled routes and refuses with 429 and `Retry-After` beyond the limit. */
@Injectable()
export class ThrottledGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly throttle: Throttle,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limits = this.reflector.get<ThrottleLimits | undefined>(THROTTLED, context.getHandler());
    if (!limits) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.count(`${limits.name}:address:${request.ip}`, limits.perAddress);
    const email = (request.body as { email?: unknown } | null | undefined)?.email;
    if (limits.perAccount !== undefined && typeof email === 'string') {
      await this.count(`${limits.name}:account:${accountKey(email)}`, limits.perAccount);
    }
    return true;
  }

  private async count(key: string, limit: number): Promise<void> {
    const { blockedFor } = await this.throttle.hit(key, {
      window: 15 * minute,
      limit,
      blockFor: 15 * minute,
    });
    if (blockedFor === 0) return;
    throw new DomainError(
      'throttled',
      'throttled',
      { nl: 'Te veel pogingen. Probeer het later opnieuw.', en: 'Too many attempts. Try again later.' },
      { retryAfter: Math.ceil(blockedFor / 1000) },
    );
  }
}

/** An account is counted without its address standing in the table. */
function accountKey(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
}
