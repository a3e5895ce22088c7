const firstDelay = 5_000;

/** No attempt waits longer, in milliseconds; one that seems to was planned by a clock that was set back since. */
export const longestDelay = 3_600_000;

/** After so many attempts, about three days by `retryDelay`, what cannot be done is given up. */
export const mostAttempts = 81;

/** How long to wait before another attempt, in milliseconds: doubling from five seconds to an hour. */
export function retryDelay(attempt: number): number {
  return Math.min(firstDelay * 2 ** (attempt - 1), longestDelay);
}
