import type { ReminderReason, ReminderStep } from '@app/platform';
import { stepMoment, type Surroundings } from './step-moment.js';

/** A step of a reason, with the instant at which it is due. */
export interface PlannedStep {
  /** Key of the step; one that comes back carries how many times it came back: `overdue:2`. */
  readonly step: string;
  /** Orders the steps of one reason. */
  readonly position: number;
  readonly dueAt: Date;
}

const day = 86_400_000;
/** How many times a step can come back before its position would be that of the next step. */
const mostRepetitions = 1_000;

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
    const dueAt = (repetition: number): Date =>
      stepMoment(step.when, reason, surroundings, repetition * (step.everyDays ?? 0));
    return repetitionsAt(step, dueAt(0), now).map((repetition) => ({
      step: repetition === 0 ? step.key : `${step.key}:${repetition}`,
      position: index * mostRepetitions + repetition,
      dueAt: dueAt(repetition),
    }));
  });
}

function repetitionsAt({ everyDays }: ReminderStep, first: Date, now: Date): number[] {
  if (everyDays === undefined) return [0];
  const passed = Math.floor((now.getTime() - first.getTime()) / (everyDays * day));
  return passed < 0 ? [0] : [passed, passed + 1];
}
