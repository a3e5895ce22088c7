import type { ReminderRule, ReminderStep } from '@app/platform';

/** What a programme decided about a rule. */
export interface RuleSetting {
  readonly isOn: boolean;
  /** By key of the step: how many days or working days from the day of the reason; a step that is left out keeps its own. */
  readonly distances: Readonly<Record<string, number>>;
}

/** A rule about which nothing was decided. */
export const untouched: RuleSetting = { isOn: true, distances: {} };

/** The steps of a rule as a programme wants them. */
export function stepsWith(
  { steps }: Pick<ReminderRule, 'steps'>,
  { distances }: RuleSetting,
): ReminderStep[] {
  return steps.map((step) => {
    const distance = distances[step.key];
    if (distance === undefined || 'at' in step.when) return step;
    return { ...step, when: 'days' in step.when ? { days: distance } : { workingDays: distance } };
  });
}
