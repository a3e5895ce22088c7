import type { CurrentSession } from './schema-types.js';

type KnownSession = Pick<CurrentSession, 'csrfToken' | 'person'>;

let known: KnownSession | null = null;
let renewing: Promise<boolean> | null = null;

/** Remembers whose session this is, and the token that its unsafe requests must carry; every answer with a session brings one. */
export function rememberSession(session: KnownSession): void {
  known = session;
}

/** The header with the token, for an unsafe request. */
export function csrfHeader(): Record<string, string> {
  const token = known?.csrfToken ?? null;
  return token === null ? {} : { 'X-CSRF-Token': token };
}

/** Whether a problem is that the token is not that of the session any more: another tab has renewed it. Nothing was done then. */
export const refusesToken = (problem: unknown): boolean =>
  typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'csrf.invalid';

/**
 * Asks for the newest token, once for all who want it at a time.
 * @returns whether there is one: not where somebody else is signed in by now, as whom this tab may not act
 */
export function renewToken(): Promise<boolean> {
  renewing ??= readToken().finally(() => {
    renewing = null;
  });
  return renewing;
}

async function readToken(): Promise<boolean> {
  const answer = await fetch('/api/v1/sessions/current').catch(() => undefined);
  if (known === null || answer?.ok !== true) return false;
  const session = (await answer.json()) as CurrentSession;
  if (session.person.id !== known.person.id) return false;
  known = session;
  return true;
}
