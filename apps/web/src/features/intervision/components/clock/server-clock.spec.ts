import { describe, expect, it } from '@jest/globals';
import { readingLasts, ServerClock } from './server-clock.js';

/** A request on a device whose clock is so far behind the server, answered in the middle of the time that it takes. */
const reading = (sentAt: number, took: number, behind: number) => ({
  ...{ sentAt, answeredAt: sentAt + took },
  serverTime: sentAt + took / 2 + behind,
});

describe('the time of the server', () => {
  it('is that of the device before anything was read', () => {
    expect(new ServerClock().at(1000)).toBe(1000);
  });

  it('is the same on devices of which the clocks differ', () => {
    const [slow, fast] = [new ServerClock(), new ServerClock()];
    slow.learn(reading(100_000, 80, 7_000));
    fast.learn(reading(120_000, 20, -13_000));
    expect(slow.at(101_000)).toBe(108_000);
    expect(fast.at(121_000)).toBe(108_000);
  });

  it('keeps to the quickest answer for a while', () => {
    const clock = new ServerClock();
    clock.learn(reading(0, 20, 5_000));
    clock.learn({ sentAt: 1_000, answeredAt: 2_000, serverTime: 6_900 });
    expect(clock.at(2_000)).toBe(7_000);
    clock.learn({ sentAt: readingLasts, answeredAt: readingLasts + 1_000, serverTime: readingLasts + 5_400 });
    expect(clock.at(readingLasts)).toBe(readingLasts + 4_900);
  });

  it('follows at once when the clock of the device is set', () => {
    const clock = new ServerClock();
    clock.learn(reading(0, 20, 5_000));
    clock.learn(reading(3_600_000, 40, 5_000 - 3_590_000));
    expect(clock.at(3_600_000)).toBe(15_000);
  });
});
