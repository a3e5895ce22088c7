import type { BrowserContext } from 'playwright-core';

/** Reads over the interface for programs, as who is signed in in the window. @throws Error unless it succeeds */
export async function read<Answer>({ request }: BrowserContext, path: string): Promise<Answer> {
  const answer = await request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`GET ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/**
 * Does over the interface for programs what a test needs but is not about, as who is signed in in the window.
 * @throws Error unless it succeeds
 */
export async function post<Answer>(window: BrowserContext, path: string, data: object): Promise<Answer> {
  const { csrfToken } = await read<{ csrfToken: string }>(window, '/sessions/current');
  const answer = await window.request.post(`/api/v1${path}`, {
    data,
    headers: { 'x-csrf-token': csrfToken },
  });
  if (!answer.ok()) throw new Error(`POST ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
