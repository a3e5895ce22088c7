import { describe, expect, it } from '@jest/globals';
import { property, assert, array, integer, record } from 'fast-check';
import { type AttendanceGroup, shownGroups, smallestGroup } from './attendance-groups.js';

const group = (organisation: string | null, persons: number, present = persons): AttendanceGroup<string> => ({
  organisation,
  persons,
  invited: persons * 2,
  present,
});

const names = (groups: readonly AttendanceGroup<string>[]) =>
  groups.map(({ organisation, persons }) => [organisation, persons]);

describe('the figures of organisations', () => {
  it('are shown from five persons up', () => {
    expect(names(shownGroups([group('a', 5), group('b', 7)]))).toEqual([
      ['b', 7],
      ['a', 5],
    ]);
  });

  it('join the organisations that are too small', () => {
    expect(shownGroups([group('a', 6), group('b', 2, 1), group('c', 4, 4)])).toEqual([
      group('a', 6),
      { organisation: null, persons: 6, invited: 12, present: 5 },
    ]);
  });

  it('do not leave a small group to be reckoned from the whole', () => {
    expect(names(shownGroups([group('a', 8), group('b', 5), group('c', 1)]))).toEqual([
      ['a', 8],
      [null, 6],
    ]);
  });

  it('are not there when all people together are too few', () => {
    expect(shownGroups([group('a', 2), group(null, 2)])).toEqual([]);
  });

  it('never tell of less than five persons, and leave nobody out where there are five', () => {
    const sizes = array(record({ persons: integer({ min: 1, max: 12 }) }), { maxLength: 8 });
    assert(
      property(sizes, (drawn) => {
        const groups = drawn.map(({ persons }, index) => group(`o${index}`, persons));
        const shown = shownGroups(groups);
        const total = groups.reduce((sum, { persons }) => sum + persons, 0);
        expect(shown.every(({ persons }) => persons >= smallestGroup)).toBe(true);
        expect(shown.reduce((sum, { persons }) => sum + persons, 0)).toBe(total >= smallestGroup ? total : 0);
      }),
    );
  });
});
