import type { IntervisionMethod } from '../../../lib/api/schema-types.js';

/** How long all steps of a method take together. */
export const minutesOfSteps = (
  steps: readonly Pick<IntervisionMethod['steps'][number], 'minutes'>[],
): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);
