import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { knownMethods } from '../known-methods.js';
import { after, possibleActs, secondsLeft, type SessionClock, sessionActs } from './session-acts.js';

const start = new Date('2021-03-01T13:00:00Z');
const [method] = knownMethods;
if (!method) throw new Error('There is no method.');
const fresh: SessionClock = {
  method,
  step: 0,
  stepSince: start,
  pausedAt: null,
  extraSeconds: 0,
  endedAt: null,
};
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

describe('the clock of a session', () => {
  it('does not count a pause', () => {
    const paused = after(fresh, 'pause', later(60));
    expect(secondsLeft(paused, later(600))).toBe(4 * 60);
    const resumed = after(paused, 'resume', later(600));
    expect(secondsLeft(resumed, later(630))).toBe(4 * 60 - 30);
  });

  it('has more time when minutes are added, and begins anew with another step', () => {
    const extended = after(fresh, 'extend', later(10), 3);
    expect(secondsLeft(extended, later(10))).toBe(8 * 60 - 10);
    const next = after(extended, 'next', later(20));
    expect([next.step, secondsLeft(next, later(20))]).toEqual([1, 15 * 60]);
    expect(after(next, 'back', later(30)).step).toBe(0);
  });

  it('offers what is possible', () => {
    expect(possibleActs(fresh)).toEqual(['next', 'pause', 'extend', 'end']);
    const last = { ...fresh, step: method.steps.length - 1, pausedAt: start };
    expect(possibleActs(last)).toEqual(['back', 'resume', 'extend', 'end']);
    expect(possibleActs(after(fresh, 'end', start))).toEqual([]);
  });

  it('stays within the steps, and never has more time than was given, whatever is done', () => {
    const acts = fc.array(fc.record({ act: fc.constantFrom(...sessionActs), wait: fc.nat(900) }));
    fc.assert(
      fc.property(acts, (done) => {
        let [clock, at] = [fresh, 0];
        for (const { act, wait } of done) {
          at += wait;
          if (possibleActs(clock).includes(act)) clock = after(clock, act, later(at), 5);
          expect(clock.method.steps[clock.step]).toBeDefined();
          const given = (clock.method.steps[clock.step]?.minutes ?? 0) * 60 + clock.extraSeconds;
          expect(secondsLeft(clock, later(at))).toBeLessThanOrEqual(given);
        }
      }),
    );
  });
});
