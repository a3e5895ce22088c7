/** One fault in what was sent: at a place of the body (`pointer`, RFC 6901) or in a query key (`parameter`). */
export interface Fault {
  pointer?: string;
  parameter?: string;
  code: string;
  detail: string;
}

/** Why a guard of a workflow refuses an action, in the reader's language. */
export interface Refusal {
  guard: string;
  detail: string;
}

interface ProblemDocument {
  status: number;
  code: string;
  title: string;
  detail?: string;
  requestId?: string;
  errors?: Fault[];
  refusals?: Refusal[];
}

/** An answer of the server that is not a success (RFC 9457, "problem details"). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly requestId: string | undefined;
  readonly faults: readonly Fault[];
  readonly refusals: readonly Refusal[];

  constructor(document: ProblemDocument) {
    super(document.detail ?? document.title);
    this.name = 'ApiProblem';
    this.status = document.status;
    this.code = document.code;
    this.title = document.title;
    this.requestId = document.requestId;
    this.faults = document.errors ?? [];
    this.refusals = document.refusals ?? [];
  }

  /** Reads a problem from an error body; a body that is none (a proxy's page, say) still gives a problem. */
  static from(response: Response, body: unknown): ApiProblem {
    if (isProblemDocument(body)) return new ApiProblem({ ...body, status: response.status });
    return new ApiProblem({
      status: response.status,
      code: 'response.unreadable',
      title: `HTTP ${response.status}`,
    });
  }
}

/** The request did not reach the server, or its answer did not reach us: trying again is safe. */
export class ConnectionFailure extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached', { cause });
    this.name = 'ConnectionFailure';
  }
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

/** Whether no answer of the server reached us: there was none, or another one spoke for it (a gateway, a captive portal). */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof ConnectionFailure || (error instanceof ApiProblem && error.code === 'response.unreadable');

/** Whether the error says that what was changed had been changed by somebody else meanwhile. */
export const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.status === 412;

/** Whether the error says that the thing is not there, or not the reader's to see. */
export const isNotFound = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;

/** Whether the error says that the second step of signing in comes first. */
export const isSecondStepAsked = (error: unknown): boolean =>
  error instanceof ApiProblem && ['second_factor.required', 'second_factor.enrol'].includes(error.code);

/** Whether the error says that nobody is signed in. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'sign_in.required';
