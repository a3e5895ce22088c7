import { useCallback, useSyncExternalStore } from 'react';
import type { ServerClock } from './server-clock.js';
import { secondsLeft, type StepTime } from './step-clock.js';

/** How often the time is looked at, in milliseconds: the second changes on every screen at nearly the same moment. */
const look = 100;

function everyLook(onLook: () => void): () => void {
  const timer = setInterval(onLook, look);
  return () => clearInterval(timer);
}

/** How many seconds are left of the step, as they pass. */
export function useSecondsLeft(time: StepTime, clock: ServerClock): number {
  const secondsNow = useCallback(() => secondsLeft(time, clock.at(Date.now())), [time, clock]);
  return useSyncExternalStore(everyLook, secondsNow);
}
