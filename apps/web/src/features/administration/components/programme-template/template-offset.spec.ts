import { describe, expect, it } from '@jest/globals';
import { readOffset, writeOffset } from './template-offset.js';

describe('readOffset', () => {
  it('reads a distance before and after', () => {
    expect(readOffset('-P14D')).toEqual({ amount: 14, unit: 'days', side: 'before' });
    expect(readOffset('P6M')).toEqual({ amount: 6, unit: 'months', side: 'after' });
  });

  it.each(['P1Y', 'P1M2D', 'P6', ''])('has no form for %j', (offset) => {
    expect(readOffset(offset)).toBeNull();
  });
});

describe('writeOffset', () => {
  it.each(['-P14D', 'P6W', 'P0D', 'P6M', '-P1M'])('writes %s as it was read', (offset) => {
    const read = readOffset(offset);
    expect(read === null ? null : writeOffset(read)).toBe(offset);
  });

  it('gives the day itself no sign', () => {
    expect(writeOffset({ amount: 0, unit: 'days', side: 'before' })).toBe('P0D');
  });
});
