import type { IntervisionSession } from '../../../../lib/api/schema-types.js';

/** What of a session a clock needs. */
export type StepTime = Pick<
  IntervisionSession,
  'steps' | 'step' | 'stepSince' | 'pausedAt' | 'extraSeconds' | 'endedAt'
>;

/**
 * How many whole seconds are left of the step; below nothing once its time is up.
 * @param now what time it is for the server, in milliseconds since 1970
 */
export function secondsLeft(time: StepTime, now: number): number {
  const { steps, step, stepSince, pausedAt, extraSeconds, endedAt } = time;
  const stopped = endedAt ?? pausedAt;
  const until = stopped === null ? now : Math.min(Date.parse(stopped), Date.parse(pausedAt ?? stopped));
  const given = (steps[step]?.minutes ?? 0) * 60 + extraSeconds;
  // Without the sum, a clock at nothing could read "-0".
  return Math.ceil(given - (until - Date.parse(stepSince)) / 1000) + 0;
}

/** How long the step was given, in seconds. */
export const secondsGiven = ({ steps, step, extraSeconds }: StepTime): number =>
  (steps[step]?.minutes ?? 0) * 60 + extraSeconds;

/** Seconds as a clock shows them, "4:05"; after zero it counts on, "+0:12". */
export function clockFigures(seconds: number): string {
  const all = Math.abs(seconds);
  const figures = `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
  return seconds < 0 ? `+${figures}` : figures;
}

/** How long before the end of a step it is said that the end is near, in seconds. */
export const warningSeconds = 60;

/** What there is to say aloud at this second: the step at its start, that its end is near, or nothing once it is over. */
export function spokenAt(seconds: number, given: number): 'step' | 'near' | 'nothing' {
  if (seconds <= 0) return 'nothing';
  return seconds <= warningSeconds && given > warningSeconds ? 'near' : 'step';
}
