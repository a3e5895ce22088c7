import { describe, expect, it } from '@jest/globals';
import { defineWorkflow } from './define-workflow.js';
import { transitionTitles } from './transition-titles.js';

const door = defineWorkflow<object, 'anybody', never>()({
  name: 'door',
  title: { nl: 'Deur', en: 'Door' },
  parts: { anybody: { nl: 'iedereen', en: 'anybody' } },
  requirements: {},
  initial: 'open',
  states: {
    open: {
      title: { nl: 'open', en: 'open' },
      actions: [{ action: 'close', title: { nl: 'Sluiten', en: 'Close' }, to: 'closed', by: ['anybody'] }],
    },
    closed: { title: { nl: 'dicht', en: 'closed' }, final: true },
  },
});
const notes = { knock: { nl: 'Geklopt', en: 'Knocked' } };

describe('the titles of a line of a history', () => {
  it('are those of the action and its states, in the language of the reader', () => {
    const line = { action: 'close', from: 'open', to: 'closed' } as const;
    expect(transitionTitles(door, notes, line, 'nl')).toEqual({
      actionTitle: 'Sluiten',
      fromTitle: 'open',
      toTitle: 'dicht',
    });
  });

  it('are those of a note where the action is none of the workflow', () => {
    const line = { action: 'knock', from: 'open', to: 'open' } as const;
    expect(transitionTitles(door, notes, line, 'en').actionTitle).toBe('Knocked');
  });

  it('are not made up for what is neither', () => {
    const line = { action: 'toString', from: 'open', to: 'open' } as const;
    expect(() => transitionTitles(door, notes, line, 'nl')).toThrow('has no action "toString"');
  });
});
