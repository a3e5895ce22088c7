import type { WorkflowStep } from '../../../../components/workflow/workflow-line.js';
import type { ExchangeState } from '../../../../lib/api/schema-types.js';

type Step = Pick<WorkflowStep, 'standing' | 'tone'> & { state: ExchangeState };

/** The states of an exchange that goes as planned. */
const planned: readonly ExchangeState[] = ['proposed', 'agreed', 'active', 'completed'];

/**
 * Where an exchange is on its way. One that was stopped shows the way up to there: it can only have been active
 * before it ended early, and was at least proposed before it was cancelled.
 */
export function workflowSteps(state: ExchangeState): Step[] {
  const here = planned.indexOf(state);
  if (here >= 0) {
    return planned.map((step, index) => ({
      state: step,
      standing: index < here ? 'passed' : index === here ? 'here' : 'ahead',
    }));
  }
  const before = state === 'ended_early' ? planned.slice(0, 3) : planned.slice(0, 1);
  return [
    ...before.map((step): Step => ({ state: step, standing: 'passed' })),
    { state, standing: 'here', tone: 'stopped' },
  ];
}
