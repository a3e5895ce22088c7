const shortest = 2_000;
const longest = 2 * 60_000;

/** How long to wait after so many failures in a row, in milliseconds: twice as long each time, up to two minutes. */
export const pauseAfter = (failures: number): number => Math.min(longest, shortest * 2 ** (failures - 1));
