import { Context, DomainError } from '@app/platform';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
  Logger,
  ServiceUnavailableException,
} from '@nestjs/common';
import type { Sentence } from '@app/workflow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { preferredLocale } from './locale.js';
import { type Problem, statusOf, titles } from './problem-details.js';

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly detail: Sentence;
  readonly cause?: DomainError;
}

/** Codes and sentences for what the framework refuses by itself. */
const frameworkAnswers: Readonly<Record<number, { code: string; detail: Sentence }>> = {
  400: {
    code: 'request.unreadable',
    detail: { nl: 'Het verzoek is niet te lezen.', en: 'The request cannot be read.' },
  },
  404: {
    code: 'not_found',
    detail: {
      nl: 'Dit bestaat niet, of je kunt het niet zien.',
      en: 'This does not exist, or is not yours to see.',
    },
  },
  405: { code: 'request.method', detail: { nl: 'Dit kan hier niet.', en: 'This is not possible here.' } },
  413: {
    code: 'request.too_large',
    detail: { nl: 'Het verzoek is te groot.', en: 'The request is too large.' },
  },
  415: {
    code: 'request.media_type',
    detail: {
      nl: 'Stuur het verzoek als application/json, of een bestand als multipart/form-data.',
      en: 'Send the request as application/json, or a file as multipart/form-data.',
    },
  },
  429: {
    code: 'throttled',
    detail: { nl: 'Te veel pogingen. Probeer het later opnieuw.', en: 'Too many attempts. Try again later.' },
  },
};

const unavailable: Answer = {
  status: 503,
  code: 'service.unavailable',
  detail: {
    nl: 'De database is even niet bereikbaar. Probeer het zo opnieuw.',
    en: 'The database cannot be reached for a moment. Try again shortly.',
  },
};

const notReady: Answer = {
  status: 503,
  code: 'service.not_ready',
  detail: {
    nl: 'Wisselwerk kan nu geen verzoeken aannemen. Probeer het zo opnieuw.',
    en: 'Wisselwerk takes no requests now. Try again shortly.',
  },
};

const unexpected: Answer = {
  status: 500,
  code: 'service.failed',
  detail: { nl: 'Er ging iets mis aan onze kant.', en: 'Something went wrong on our side.' },
};

/** Turns everything that is thrown into `application/problem+json`; the one place where errors become statuses. */
@Injectable()
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  constructor(private readonly context: Context) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const answer = answerOf(fault);
    if (answer.status >= 500 && answer !== notReady)
      this.log.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    const locale = this.context.current.locale ?? preferredLocale(request.headers['accept-language']) ?? 'nl';
    const problem: Problem = {
      type: `urn:wisselwerk:problem:${answer.code}`,
      title: titles[answer.status] ?? 'Error',
      status: answer.status,
      detail: answer.detail[locale],
      code: answer.code,
      requestId: request.id,
    };
    const { faults, refusals, retryAfter } = answer.cause?.extra ?? {};
    if (faults) {
      problem.errors = faults.map(({ pointer, code, detail }) => ({
        ...(pointer.startsWith('?') ? { parameter: pointer.slice(1) } : { pointer }),
        code,
        detail: detail[locale],
      }));
    }
    if (refusals) problem.refusals = refusals.map(({ guard, detail }) => ({ guard, detail: detail[locale] }));
    if (answer.status === 503) reply.header('Retry-After', '2');
    if (retryAfter !== undefined) reply.header('Retry-After', String(retryAfter));
    reply.status(answer.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}

function answerOf(fault: unknown): Answer {
  if (fault instanceof DomainError) {
    return { status: statusOf[fault.kind], code: fault.code, detail: fault.detail, cause: fault };
  }
  const status = statusOfFramework(fault);
  if (status !== undefined) {
    const known = frameworkAnswers[status] ?? frameworkAnswers[400];
    return { status: known === frameworkAnswers[400] ? 400 : status, ...(known ?? unexpected) };
  }
  if (fault instanceof ServiceUnavailableException) return notReady;
  return isUnavailable(fault) ? unavailable : unexpected;
}

/** The 4xx status that Nest or Fastify gave to what they refuse themselves. */
function statusOfFramework(fault: unknown): number | undefined {
  const status =
    fault instanceof HttpException
      ? fault.getStatus()
      : (fault as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** Lost or refused connections, an administrator's shutdown, and statements that ran into a limit. */
const unavailableCodes =
  /^(08|57P|53)|^(57014|55P03|25P03|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND)$/;
const unavailableMessages =
  /connection terminated|timeout exceeded when trying to connect|not queryable|client has encountered/i;

function isUnavailable(fault: unknown): boolean {
  // A connection that broke between two statements is taken away from who was using it.
  if (fault instanceof QueryRunnerAlreadyReleasedError) return true;
  const cause = fault instanceof QueryFailedError ? (fault.driverError as Error) : fault;
  if (!(cause instanceof Error)) return false;
  return (
    unavailableCodes.test(String((cause as { code?: unknown }).code)) ||
    unavailableMessages.test(cause.message)
  );
}
