import type { ReminderReason, ReminderStep } from '@app/platform';
import { nextTurn, stepMoment, type Surroundings } from './step-moment.js';

/** A step of a reason, with the instant at which it is due. */
export interface PlannedStep {
  /** Key of the step; one that comes back carries how many times it came back: `overdue:2`. */
  readonly step: string;
  /** Orders the steps of one reason. */
  readonly position: number;
  readonly dueAt: Date;
}

/** How many times a step can come back before its position would be that of the next step. */
const mostTurns = 1_000;

/**
 * Every step of a reason for its recipient. Of a step that comes back: the last that is due by now, and the next.
 * @param steps of the rule, with the distances that the programme chose
 */
export function plannedSteps(
  steps: readonly ReminderStep[],
  reason: ReminderReason,
  surroundings: Surroundings,
  now: Date,
): PlannedStep[] {
  return steps.flatMap((step, index) => {
    if (step.to !== reason.audience) return [];
    const first = stepMoment(step.when, reason, surroundings);
    return turnsAt(step, first, surroundings, now).map(({ turn, dueAt }) => ({
      step: turn === 0 ? step.key : `${step.key}:${turn}`,
      position: index * mostTurns + turn,
      dueAt,
    }));
  });
}

interface Turn {
  readonly turn: number;
  readonly dueAt: Date;
}

function turnsAt({ everyDays }: ReminderStep, first: Date, surroundings: Surroundings, now: Date): Turn[] {
  let last: Turn = { turn: 0, dueAt: first };
  if (everyDays === undefined || first > now) return [last];
  for (;;) {
    const next = { turn: last.turn + 1, dueAt: nextTurn(last.dueAt, everyDays, surroundings) };
    if (next.turn >= mostTurns) return [last];
    if (next.dueAt > now) return [last, next];
    last = next;
  }
}
