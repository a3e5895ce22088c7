import { describe, expect, it } from '@jest/globals';
import { typedTime } from './typed-time.js';

describe('a time as it is typed', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9.30', '09:30'],
    [' 23:59 ', '23:59'],
    ['9u', '09:00'],
    ['9u30', '09:30'],
    ['9.30 uur', '09:30'],
  ])('reads %j as %s', (typed, time) => {
    expect(typedTime(typed)).toBe(time);
  });

  it.each(['', '24:00', '12:60', '1:30 PM', '12:3', 'noon'])('does not read %j', (typed) => {
    expect(typedTime(typed)).toBeNull();
  });
});
