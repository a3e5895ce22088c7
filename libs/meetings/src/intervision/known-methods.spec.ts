import { describe, expect, it } from '@jest/globals';
import { knownMethods } from './known-methods.js';

describe('the methods that every programme has', () => {
  it('are those of the domain', () => {
    expect(knownMethods.map(({ key }) => key)).toEqual([
      'incident',
      'gossip',
      'balint',
      'ten_step',
      'appreciative',
    ]);
  });

  it.each(knownMethods.map((method) => [method.key, method] as const))(
    'can be held in the 75 minutes of a round, and end together: %s',
    (_key, { steps }) => {
      expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(75);
      expect(steps.at(0)?.speaker).toBe('owner');
      expect(steps.at(-1)?.speaker).toBe('everyone');
    },
  );

  it('say everything in both languages', () => {
    const sentences = knownMethods.flatMap(({ title, suits, steps }) => [
      title,
      suits,
      ...steps.flatMap((step) => [step.title, step.instruction]),
    ]);
    expect(sentences.filter(({ nl, en }) => nl === '' || en === '' || nl === en)).toEqual([]);
  });
});
