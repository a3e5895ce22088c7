import { describe, expect, it } from '@jest/globals';
import { defineWorkflow, oneOf, toMermaid } from './index.js';

const lamp = defineWorkflow<object, 'owner'>()({
  name: 'lamp',
  title: { nl: 'Lamp', en: 'Lamp' },
  parts: { owner: { nl: 'eigenaar', en: 'owner' } },
  requirements: {},
  initial: 'off',
  states: {
    off: {
      title: { nl: 'Uit', en: 'Off' },
      actions: [
        {
          action: 'switch_on',
          title: { nl: 'Aandoen', en: 'Switch on' },
          to: oneOf(['on', 'broken'], () => 'on'),
          by: ['owner'],
        },
      ],
    },
    on: {
      title: { nl: 'Aan: "fel"', en: 'On: "bright"' },
      actions: [
        {
          action: 'switch_off',
          title: { nl: 'Uitdoen; snel', en: 'Switch off; now' },
          to: 'off',
          by: ['owner'],
        },
      ],
    },
    broken: { title: { nl: 'Kapot', en: 'Broken' }, final: true },
  },
});

describe('toMermaid', () => {
  it('draws states, an arrow to every possible target, the start and the ends', () => {
    expect(toMermaid(lamp, 'nl').split('\n')).toEqual([
      'stateDiagram-v2',
      '  state "Uit" as off',
      '  state "Aan#58; #34;fel#34;" as on',
      '  state "Kapot" as broken',
      '  [*] --> off',
      '  off --> on: Aandoen',
      '  off --> broken: Aandoen',
      '  on --> off: Uitdoen#59; snel',
      '  broken --> [*]',
      '',
    ]);
  });

  it('speaks the language that is asked for', () => {
    expect(toMermaid(lamp, 'en')).toContain('off --> broken: Switch on\n');
  });
});
