import { describe, expect, it } from '@jest/globals';
import { defineWorkflow, oneOf, WorkflowRefusal } from './index.js';

interface Traveller {
  readonly destination: 'north' | 'south';
}

const journey = defineWorkflow<Traveller, 'traveller'>()({
  name: 'journey',
  title: { nl: 'Reis', en: 'Journey' },
  parts: { traveller: { nl: 'reiziger', en: 'traveller' } },
  requirements: {},
  initial: 'home',
  states: {
    home: {
      title: { nl: 'Thuis', en: 'Home' },
      actions: [
        {
          action: 'leave',
          title: { nl: 'Vertrekken', en: 'Leave' },
          to: oneOf(['north'], ({ destination }) => destination as 'north'),
          by: ['traveller'],
        },
      ],
    },
    north: { title: { nl: 'Noord', en: 'North' }, final: true },
  },
});

function leaveFor(destination: Traveller['destination']): string {
  const parts = new Set(['traveller'] as const);
  const at = new Date('2026-03-04T09:00:00Z');
  return journey.apply({ state: 'home', action: 'leave', subject: { destination }, parts, at, input: {} }).to;
}

describe('a target that the subject chooses', () => {
  it('may be any state of its list', () => {
    expect(leaveFor('north')).toBe('north');
  });

  it('is a programming fault, and no refusal, outside of its list', () => {
    const leave = () => leaveFor('south');
    expect(leave).toThrow('chose state "south", which is not one of its targets');
    expect(leave).not.toThrow(WorkflowRefusal);
  });
});
