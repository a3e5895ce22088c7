import type { IntervisionSession } from './intervision-session.entity.js';

/** What who guides can do. */
export const sessionActs = ['next', 'back', 'pause', 'resume', 'extend', 'end'] as const;
export type SessionAct = (typeof sessionActs)[number];

/** The clock of a session: what of it changes by an act. */
export type SessionClock = Pick<
  IntervisionSession,
  'method' | 'step' | 'stepSince' | 'pausedAt' | 'extraSeconds' | 'endedAt'
>;

/** Every act that is possible now; none once it has ended. */
export function possibleActs({ method, step, pausedAt, endedAt }: SessionClock): SessionAct[] {
  if (endedAt) return [];
  const possible: Readonly<Record<SessionAct, boolean>> = {
    next: step < method.steps.length - 1,
    back: step > 0,
    pause: pausedAt === null,
    resume: pausedAt !== null,
    extend: true,
    end: true,
  };
  return sessionActs.filter((act) => possible[act]);
}

/**
 * The clock after an act that is possible. Another step begins anew and runs; a pause does not count; minutes are added
 * to the step at hand.
 * @param minutes with `extend`, from 1
 */
export function after(clock: SessionClock, act: SessionAct, at: Date, minutes = 0): SessionClock {
  const anew = { stepSince: at, pausedAt: null, extraSeconds: 0 };
  switch (act) {
    case 'next':
      return { ...clock, ...anew, step: clock.step + 1 };
    case 'back':
      return { ...clock, ...anew, step: clock.step - 1 };
    case 'pause':
      return { ...clock, pausedAt: at };
    case 'resume':
      return { ...clock, pausedAt: null, stepSince: withoutPause(clock, at) };
    case 'extend':
      return { ...clock, extraSeconds: clock.extraSeconds + minutes * 60 };
    case 'end':
      return { ...clock, endedAt: at };
  }
}

/** How many seconds are left of the step; less than nothing when its time is up. */
export function secondsLeft(
  { method, step, stepSince, pausedAt, extraSeconds }: SessionClock,
  at: Date,
): number {
  const passed = ((pausedAt ?? at).getTime() - stepSince.getTime()) / 1000;
  return (method.steps[step]?.minutes ?? 0) * 60 + extraSeconds - passed;
}

function withoutPause({ stepSince, pausedAt }: SessionClock, at: Date): Date {
  return new Date(stepSince.getTime() + at.getTime() - (pausedAt ?? at).getTime());
}
