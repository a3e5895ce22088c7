import { expect, it } from '@jest/globals';
import { newestNotes } from './newest-notes.js';

it('two readings of notes are one, with each note as it was changed last', () => {
  const [first, second, third] = ['a', 'b', 'c'].map((id) => ({ id, version: 1 }));
  if (!first || !second || !third) throw new Error('There are three.');
  const changed = { ...second, version: 2 };
  expect(newestNotes([first, second], [changed, third])).toEqual([first, changed, third]);
  expect(newestNotes([changed, third], [first, second])).toEqual([first, changed, third]);
});
