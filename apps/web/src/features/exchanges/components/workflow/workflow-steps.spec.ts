import { describe, expect, it } from '@jest/globals';
import { workflowSteps } from './workflow-steps.js';

const inShort = (state: Parameters<typeof workflowSteps>[0]): string[] =>
  workflowSteps(state).map((step) => `${step.state} ${step.standing}`);

describe('workflowSteps', () => {
  it('shows what is passed and what is ahead', () => {
    expect(inShort('agreed')).toEqual(['proposed passed', 'agreed here', 'active ahead', 'completed ahead']);
  });

  it('ends at an early end, with nothing ahead', () => {
    expect(inShort('ended_early')).toEqual([
      'proposed passed',
      'agreed passed',
      'active passed',
      'ended_early here',
    ]);
  });

  it('ends at a cancellation, which can come before the agreement', () => {
    expect(inShort('cancelled')).toEqual(['proposed passed', 'cancelled here']);
  });
});
