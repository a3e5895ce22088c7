import type { APIResponse, BrowserContext } from 'playwright-core';

/** Reads over the interface for programs, as who is signed in in the window. @throws Error unless it succeeds */
export async function read<Answer>({ request }: BrowserContext, path: string): Promise<Answer> {
  const answer = await request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`GET ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** How something is changed over the interface. */
export type Method = 'POST' | 'PUT' | 'PATCH';

/**
 * Does over the interface for programs what a test needs but is not about, as who is signed in in the window.
 * @throws Error unless it succeeds
 */
export const post = <Answer>(window: BrowserContext, path: string, data: object): Promise<Answer> =>
  write<Answer>(window, 'POST', path, data);

/**
 * As `post`, by another method. @param version what was read of a thing that is changed
 * @throws Error unless it succeeds
 */
export async function write<Answer>(
  window: BrowserContext,
  method: Method,
  path: string,
  data: object,
  version?: number,
): Promise<Answer> {
  const answer = await send(window, method, path, data, version);
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (answer.status() === 204 ? undefined : await answer.json()) as Answer;
}

/** As `write`, for what may also be refused. */
export async function send(
  window: BrowserContext,
  method: Method,
  path: string,
  data: object,
  version?: number,
): Promise<APIResponse> {
  const { csrfToken } = await read<{ csrfToken: string }>(window, '/sessions/current');
  return window.request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: { 'x-csrf-token': csrfToken, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
  });
}
