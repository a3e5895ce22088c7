import type { Sentence } from '@app/workflow';

/** What kind of refusal it is; the doors translate it (HTTP: a status). */
export type ErrorKind =
  | 'invalid' // 400: the input is wrong, see faults
  | 'unauthenticated' // 401
  | 'forbidden' // 403: seen, but not allowed
  | 'not_found' // 404: not there, or not yours to see
  | 'conflict' // 409: what stands does not allow it
  | 'stale' // 412: changed by somebody else meanwhile
  | 'too_large' // 413: more than is taken here
  | 'media_type' // 415: not a kind of content that is taken here
  | 'unprocessable' // 422
  | 'version_missing' // 428
  | 'throttled'; // 429

/** One fault in the input: where (a JSON pointer), which, and what to do in a sentence. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: Sentence;
}

/** One guard of a workflow that refuses, and why. */
export interface Refusal {
  readonly guard: string;
  readonly detail: Sentence;
}

/** A refusal that the caller can understand: a stable code and a sentence in both languages. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly detail: Sentence,
    readonly extra: {
      readonly faults?: readonly Fault[];
      readonly refusals?: readonly Refusal[];
      /** After how many seconds it can be tried again. */
      readonly retryAfter?: number;
    } = {},
  ) {
    super(`${code}: ${detail.en}`);
    this.name = 'DomainError';
  }
}

/** The thing is not there, or not yours to see: both answer the same. */
export function notFound(): DomainError {
  return new DomainError('not_found', 'not_found', {
    nl: 'Dit bestaat niet, of je kunt het niet zien.',
    en: 'This does not exist, or is not yours to see.',
  });
}

/** The thing may be seen, but this may not be done with it. */
export function forbidden(): DomainError {
  return new DomainError('forbidden', 'access.forbidden', {
    nl: 'Je mag dit niet doen.',
    en: 'You are not allowed to do this.',
  });
}

/** The input has these faults, all of them. */
export function invalid(faults: readonly Fault[]): DomainError {
  return new DomainError(
    'invalid',
    'request.invalid',
    { nl: 'De invoer klopt niet helemaal.', en: 'The input is not quite right.' },
    { faults },
  );
}

/** Somebody else changed the thing since the caller read it. */
export function stale(): DomainError {
  return new DomainError('stale', 'precondition.stale', {
    nl: 'Iemand anders heeft dit intussen gewijzigd. Laad de nieuwste versie en probeer het opnieuw.',
    en: 'Somebody else changed this meanwhile. Load the newest version and try again.',
  });
}

/** The workflow refuses; every guard that does is named. */
export function refused(refusals: readonly Refusal[]): DomainError {
  return new DomainError(
    'conflict',
    'workflow.refused',
    {
      nl: refusals.map((refusal) => refusal.detail.nl).join(' '),
      en: refusals.map((refusal) => refusal.detail.en).join(' '),
    },
    { refusals },
  );
}

/**
 * Refuses a stale write. @param expected the version that the caller read; absent means: whatever stands.
 * @throws DomainError `precondition.stale`
 */
export function expectVersion(thing: { version: number }, expected: number | undefined): void {
  if (expected !== undefined && thing.version !== expected) throw stale();
}
