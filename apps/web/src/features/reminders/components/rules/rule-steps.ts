import type { ReminderRule, ReminderRuleStep } from '../../../../lib/api/schema-types.js';

/** Where a step lies from the day it is about. */
export type StepSide = 'atOnce' | 'onDay' | 'before' | 'after';

/** On which side of its day a step lies; a step without a distance is taken as soon as there is a reason. */
export function sideOf({ distance }: Pick<ReminderRuleStep, 'distance'>): StepSide {
  if (distance === null) return 'atOnce';
  if (distance === 0) return 'onDay';
  return distance < 0 ? 'before' : 'after';
}

/** A step whose distance a programme can choose. */
export interface MovableStep extends ReminderRuleStep {
  unit: NonNullable<ReminderRuleStep['unit']>;
  distance: number;
  defaultDistance: number;
}

/** The steps whose distance a programme can choose. */
export const movableSteps = ({ steps }: Pick<ReminderRule, 'steps'>): MovableStep[] =>
  steps.filter((step): step is MovableStep => step.unit !== null && step.distance !== null);

/** A step stays on its own side of the day: what is typed is only how far from it. */
export const liesBefore = ({ defaultDistance }: Pick<MovableStep, 'defaultDistance'>): boolean =>
  defaultDistance < 0;

/** How far from the day each step lies, by its key, without its side. */
export type Distances = Record<string, number>;

/** The distances as they are now. */
export const distancesOf = (rule: Pick<ReminderRule, 'steps'>): Distances =>
  Object.fromEntries(movableSteps(rule).map(({ step, distance }) => [step, Math.abs(distance)]));

/** What is sent of them: only what differs from what is usual, so that the rest keeps to that. */
export const chosenDistances = (
  rule: Pick<ReminderRule, 'steps'>,
  distances: Distances,
): { step: string; distance: number }[] =>
  movableSteps(rule).flatMap((step) => {
    const far = distances[step.step] ?? Math.abs(step.distance);
    const distance = liesBefore(step) ? -far : far;
    return distance === step.defaultDistance ? [] : [{ step: step.step, distance }];
  });
