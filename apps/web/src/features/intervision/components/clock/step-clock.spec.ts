import { describe, expect, it } from '@jest/globals';
import { clockFigures, secondsGiven, secondsLeft, spokenAt, type StepTime } from './step-clock.js';

const begin = Date.parse('2021-03-04T12:30:00Z');
const steps: StepTime['steps'] = [
  { title: 'Het voorval', minutes: 5, speaker: 'owner', instruction: '' },
  { title: 'Vragen', minutes: 1, speaker: 'group', instruction: '' },
];
const time = (over: Partial<StepTime> = {}): StepTime => ({
  ...{ steps, step: 0, stepSince: '2021-03-04T12:30:00Z', pausedAt: null, extraSeconds: 0, endedAt: null },
  ...over,
});

describe('what is left of a step', () => {
  it('is all of it at its start, counts down, and counts on after zero', () => {
    expect(secondsLeft(time(), begin)).toBe(300);
    expect(secondsLeft(time(), begin + 500)).toBe(300);
    expect(secondsLeft(time(), begin + 1000)).toBe(299);
    expect(secondsLeft(time(), begin + 300_000)).toBe(0);
    expect(Object.is(secondsLeft(time(), begin + 300_500), 0)).toBe(true);
    expect(secondsLeft(time(), begin + 312_000)).toBe(-12);
  });

  it('grows by minutes that were given', () => {
    expect(secondsLeft(time({ extraSeconds: 120 }), begin + 60_000)).toBe(360);
    expect(secondsGiven(time({ extraSeconds: 120 }))).toBe(420);
  });

  it('stands still in a pause, and once it has ended', () => {
    expect(secondsLeft(time({ pausedAt: '2021-03-04T12:31:00Z' }), begin + 900_000)).toBe(240);
    expect(secondsLeft(time({ endedAt: '2021-03-04T12:34:00Z' }), begin + 900_000)).toBe(60);
    const both = { pausedAt: '2021-03-04T12:31:00Z', endedAt: '2021-03-04T12:34:00Z' };
    expect(secondsLeft(time(both), begin + 900_000)).toBe(240);
  });
});

describe('the figures of the clock', () => {
  it.each([
    [300, '5:00'],
    [65, '1:05'],
    [0, '0:00'],
    [-1, '+0:01'],
    [-75, '+1:15'],
    [4500, '75:00'],
  ])('of %i seconds are %s', (seconds, figures) => expect(clockFigures(seconds)).toBe(figures));
});

describe('what is said aloud', () => {
  it.each([
    [300, 300, 'step'],
    [61, 300, 'step'],
    [60, 300, 'near'],
    [1, 300, 'near'],
    [0, 300, 'nothing'],
    [-5, 300, 'nothing'],
  ] as const)('with %i of %i seconds left is: %s', (seconds, given, said) =>
    expect(spokenAt(seconds, given)).toBe(said),
  );

  it('is no warning in a step of a minute, which would come at its start', () =>
    expect(spokenAt(60, 60)).toBe('step'));
});
