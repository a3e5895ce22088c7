/** The user (or the system) asked to stop; this is no failure. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** How a running start is asked to stop. */
export interface Interruption {
  /** Aborted at the first Ctrl-C, SIGTERM or SIGHUP, with `Interrupted` as its reason. */
  readonly asked: AbortSignal;
  /** Aborted at the second: wait for nothing. */
  readonly forced: AbortSignal;
}

/** Listens to the signals of the process from now on. */
export function listenForInterruption(): Interruption {
  const asked = new AbortController();
  const forced = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => (asked.signal.aborted ? forced.abort() : asked.abort(new Interrupted())));
  }
  return { asked: asked.signal, forced: forced.signal };
}

/** Rejects with the reason when the signal is aborted; otherwise never settles. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
