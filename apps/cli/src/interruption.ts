/** The user (or the system) asked to stop; this is no failure. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** How a running start is asked to stop. */
export interface Interruption {
  /** Aborted at the first Ctrl-C, SIGTERM or SIGHUP, with `Interrupted` as its reason. */
  readonly asked: AbortSignal;
  /** Aborted at the second, when that is a second or more later: wait for nothing. */
  readonly forced: AbortSignal;
}

/** Milliseconds. npm passes on a Ctrl-C that the terminal already gave to every program; that is one request. */
const sameRequest = 1_000;

/** Listens to the signals of the process from now on. */
export function listenForInterruption(): Interruption {
  const asked = new AbortController();
  const forced = new AbortController();
  let askedAt = 0;
  const hear = () => {
    if (!asked.signal.aborted) {
      askedAt = performance.now();
      asked.abort(new Interrupted());
    } else if (performance.now() - askedAt >= sameRequest) {
      forced.abort();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
  return { asked: asked.signal, forced: forced.signal };
}

/** Rejects with `Interrupted` when the start is asked to stop; otherwise never settles. */
export function untilInterrupted(asked: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const giveUp = () => reject(asked.reason as Interrupted);
    if (asked.aborted) giveUp();
    asked.addEventListener('abort', giveUp, { once: true });
  });
}
