import { describe, expect, it } from '@jest/globals';
import type { AdoptionCheck, Pilot } from '../../../../lib/api/schema-types.js';
import { workflowSteps, type Route } from './workflow-steps.js';

const route: Route = {
  state: 'idea',
  parkedFrom: null,
  submittedAt: null,
  reviewRound: 0,
  pilots: [],
  adoptionChecks: [],
  launch: 1,
};
const submitted: Route = { ...route, submittedAt: '2021-01-11T08:00:00Z', reviewRound: 1 };

const inWords = (steps: ReturnType<typeof workflowSteps>): string =>
  steps
    .map(({ state, standing }) => (standing === 'here' ? `[${state}]` : standing === 'ahead' ? '-' : state))
    .join(' ');

describe('the road of a proposal', () => {
  it('begins with an idea and ends with the question whether it still stands', () => {
    expect(workflowSteps({ ...route, state: 'idea' }).map(({ state }) => state)).toEqual([
      ...['idea', 'submitted', 'in_review', 'approved', 'in_pilot', 'adopted', 'check'],
    ]);
  });

  it('shows changes requested after the review, with the road still ahead', () => {
    const steps = workflowSteps({ ...submitted, state: 'changes_requested' });
    expect(inWords(steps)).toBe('idea submitted in_review [changes_requested] - - - -');
  });

  it('shows where a parked proposal stood', () => {
    const steps = workflowSteps({ ...submitted, state: 'parked', parkedFrom: 'in_pilot' });
    expect(inWords(steps)).toBe('idea submitted in_review approved in_pilot [parked] - -');
  });

  it('shows nothing ahead of what ended', () => {
    expect(inWords(workflowSteps({ ...submitted, state: 'declined' }))).toBe(
      'idea submitted in_review [declined]',
    );
    expect(inWords(workflowSteps({ ...route, state: 'withdrawn' }))).toBe('idea [withdrawn]');
  });

  it('leaves out a pilot that was skipped', () => {
    expect(inWords(workflowSteps({ ...submitted, state: 'adopted' }))).toBe(
      'idea submitted in_review approved [adopted] -',
    );
  });

  it('arrives when every check of the last launch is answered', () => {
    const check = { launch: 1, outcome: 'stands' } as AdoptionCheck;
    const steps = workflowSteps({
      ...submitted,
      state: 'adopted',
      pilots: [{} as Pilot],
      adoptionChecks: [check],
    });
    expect(inWords(steps)).toBe('idea submitted in_review approved in_pilot adopted [check]');
  });
});
