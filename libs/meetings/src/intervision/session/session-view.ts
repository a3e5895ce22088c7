import type { Locale } from '@app/workflow';
import type { Speaker } from '../method.js';
import type { IntervisionSession } from './intervision-session.entity.js';
import { possibleActs, type SessionAct } from './session-acts.js';

/** One step of the method, in the language of the reader. */
export interface StepView {
  readonly title: string;
  readonly minutes: number;
  readonly speaker: Speaker;
  readonly instruction: string;
}

/** Where a group is, with everything that a clock needs; nothing of what is said. */
export interface SessionView {
  readonly caseId: string;
  readonly meetingId: string;
  readonly version: number;
  readonly methodTitle: string;
  readonly steps: readonly StepView[];
  /** The index of the step. */
  readonly step: number;
  /** Left of a step at this moment: its minutes and `extraSeconds`, less the time from here to `pausedAt`, or to now. */
  readonly stepSince: Date;
  readonly pausedAt: Date | null;
  readonly extraSeconds: number;
  readonly endedAt: Date | null;
  /** What time it is for the server, by which the reader sets the clock. */
  readonly serverTime: Date;
  /** What the reader can do now. */
  readonly acts: readonly SessionAct[];
}

/** @param mayGuide whether the reader may guide */
export function sessionView(
  session: IntervisionSession,
  { locale, serverTime, mayGuide }: { locale: Locale; serverTime: Date; mayGuide: boolean },
): SessionView {
  const { caseId, meetingId, version, method, step, stepSince, pausedAt, extraSeconds, endedAt } = session;
  return {
    ...{ caseId, meetingId, version, step, stepSince, pausedAt, extraSeconds, endedAt, serverTime },
    methodTitle: method.title[locale],
    steps: method.steps.map(({ title, minutes, speaker, instruction }) => ({
      title: title[locale],
      minutes,
      speaker,
      instruction: instruction[locale],
    })),
    acts: mayGuide ? possibleActs(session) : [],
  };
}
