import { DomainError } from '@app/platform';
import type { Locale, Sentence } from '@app/workflow';
import { HttpException, ServiceUnavailableException } from '@nestjs/common';
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
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
  408: {
    code: 'request.timeout',
    detail: { nl: 'Het verzoek kwam niet op tijd aan.', en: 'The request did not arrive in time.' },
  },
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
  431: {
    code: 'request.headers_too_large',
    detail: { nl: 'De kop van het verzoek is te groot.', en: 'The headers of the request are too large.' },
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

/** A check of its health says so; that is no fault to be logged. */
export const notReady: Answer = {
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

/** Tells somebody what was thrown, as RFC 9457 describes it; the one place where errors become statuses. */
export function problemOf(fault: unknown, requestId: string, locale: Locale): Problem {
  const answer = answerOf(fault);
  const problem: Problem = {
    type: `urn:wisselwerk:problem:${answer.code}`,
    title: titles[answer.status] ?? 'Error',
    status: answer.status,
    detail: answer.detail[locale],
    code: answer.code,
    requestId,
  };
  const { faults, refusals } = answer.cause?.extra ?? {};
  if (faults) {
    problem.errors = faults.map(({ pointer, code, detail }) => ({
      ...(pointer.startsWith('?') ? { parameter: pointer.slice(1) } : { pointer }),
      code,
      detail: detail[locale],
    }));
  }
  if (refusals) problem.refusals = refusals.map(({ guard, detail }) => ({ guard, detail: detail[locale] }));
  return problem;
}

/** When to come again, in seconds, where that can be said. */
export function retryAfter(fault: unknown, status: number): number | undefined {
  if (status === 503) return 2;
  return fault instanceof DomainError ? fault.extra.retryAfter : undefined;
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

/** A connection that broke between two statements is taken away from who was using it. */
const takenAway = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];

function isUnavailable(fault: unknown): boolean {
  if (takenAway.some((kind) => fault instanceof kind)) return true;
  const cause = fault instanceof QueryFailedError ? (fault.driverError as Error) : fault;
  if (!(cause instanceof Error)) return false;
  return (
    unavailableCodes.test(String((cause as { code?: unknown }).code)) ||
    unavailableMessages.test(cause.message)
  );
}
