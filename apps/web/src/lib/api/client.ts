import createClient, { type Middleware } from 'openapi-fetch';
import { ApiProblem, ConnectionFailure } from './api-problem.js';
import type { paths } from './generated/schema.js';

const unsafeMethods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

let csrfToken: string | null = null;

/** Remembers the token that unsafe requests must carry; every answer with a session brings one. */
export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** The headers that an unsafe request must carry, for the one that cannot go through the client: an upload. */
export const unsafeHeaders = (): Record<string, string> => ({
  'Accept-Language': document.documentElement.lang,
  ...(csrfToken === null ? {} : { 'X-CSRF-Token': csrfToken }),
});

const addHeaders: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    if (csrfToken !== null && unsafeMethods.has(request.method)) {
      request.headers.set('X-CSRF-Token', csrfToken);
    }
    return request;
  },
};

/** The one client of the HTTP interface. Features wrap it in one typed function per request. */
export const api = createClient<paths>({ baseUrl: '/api/v1' });
api.use(addHeaders);

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * The body of a successful answer.
 * @throws ApiProblem when the server refuses
 * @throws ConnectionFailure when there is no answer
 */
export async function bodyOf<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answer.catch((cause: unknown) => {
    throw new ConnectionFailure(cause);
  });
  if (!response.ok) throw ApiProblem.from(response, error);
  return data as Data;
}

/** The precondition header for a change of something that was read in this version. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

/** The header that makes a repeated request the same request. */
export const idempotencyKey = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });
