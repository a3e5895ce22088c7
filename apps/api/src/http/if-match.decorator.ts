import { DomainError, stale } from '@app/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * The version that the caller read, from `If-Match`. With `{ optional: true }` it may be left out.
 * @throws DomainError `precondition.required` (428) without it, `precondition.stale` (412) for another's tag
 */
export const IfMatch = createParamDecorator(
  (options: { optional: boolean } | undefined, context: ExecutionContext): number | undefined => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (header === undefined) {
      if (options?.optional) return undefined;
      throw new DomainError('version_missing', 'precondition.required', {
        nl: 'Stuur in If-Match mee welke versie je wijzigt.',
        en: 'Send in If-Match which version you change.',
      });
    }
    const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
    if (version === undefined) throw stale();
    return Number(version);
  },
);
