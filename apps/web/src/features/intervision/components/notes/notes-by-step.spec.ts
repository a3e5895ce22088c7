import { describe, expect, it } from '@jest/globals';
import { notesByStep } from './notes-by-step.js';

const note = (step: number, body: string) => ({ step, body });

describe('notes by step', () => {
  it('begin with the last step, and keep the order in which they were written', () => {
    const notes = [note(0, 'a'), note(2, 'b'), note(0, 'c'), note(2, 'd')];
    expect(notesByStep(notes)).toEqual([
      { step: 2, notes: [note(2, 'b'), note(2, 'd')] },
      { step: 0, notes: [note(0, 'a'), note(0, 'c')] },
    ]);
  });

  it('are none where nothing was noted', () => expect(notesByStep([])).toEqual([]));
});
