import createClient, { type Middleware } from 'openapi-fetch';
import { ApiProblem, ConnectionFailure } from './api-problem.js';
import type { paths } from './generated/schema.js';
import { csrfHeader, refusesToken, renewToken } from './session-token.js';

const unsafeMethods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const addLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
};

/** Sends a request, an unsafe one with the token; and the same once more where another tab has renewed that. */
async function send(request: Request): Promise<Response> {
  if (!unsafeMethods.has(request.method)) return fetch(request);
  const again = request.clone();
  const answer = await fetch(withToken(request));
  if (answer.status !== 403 || !refusesToken(await readProblem(answer))) return answer;
  return (await renewToken()) ? fetch(withToken(again)) : answer;
}

function withToken(request: Request): Request {
  for (const [name, value] of Object.entries(csrfHeader())) request.headers.set(name, value);
  return request;
}

const readProblem = (answer: Response): Promise<unknown> =>
  answer
    .clone()
    .json()
    .catch(() => null);

/** The one client of the HTTP interface. Features wrap it in one typed function per request. */
export const api = createClient<paths>({ baseUrl: '/api/v1', fetch: send });
api.use(addLanguage);

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
