import { Context } from '@app/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLocale } from './locale.js';
import { notReady, problemOf, retryAfter } from './problem-of.js';

/** Turns everything that is thrown into `application/problem+json`. */
@Injectable()
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  constructor(private readonly context: Context) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const locale = this.context.current.locale ?? preferredLocale(request.headers['accept-language']) ?? 'nl';
    const problem = problemOf(fault, request.id, locale);
    if (problem.status >= 500 && problem.code !== notReady.code)
      this.log.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    const wait = retryAfter(fault, problem.status);
    if (wait !== undefined) reply.header('Retry-After', String(wait));
    reply
      .status(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}
