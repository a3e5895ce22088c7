import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until something holds; what cannot be asked now, such as of a server that is being repaired, does not hold yet.
 * @param patience in milliseconds
 * @throws Error where it does not hold in time
 */
export async function until(condition: () => Promise<boolean> | boolean, patience: number): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    const holds = await Promise.resolve()
      .then(condition)
      .catch(() => false);
    if (holds) return;
    if (performance.now() > end) throw new Error(`This did not become true: ${condition.toString()}`);
    await delay(100);
  }
}
