import { describe, expect, it } from '@jest/globals';
import { draftOf, isWorthKeeping, writtenIdea } from './idea-draft.js';

const draft = { cohortId: 'cohort', title: ' Bel eerst ', problem: '', share: false };

describe('an idea in the form', () => {
  it('is sent without the spaces around it, and without what is empty', () => {
    expect(writtenIdea(draft)).toEqual({ idea: { cohortId: 'cohort', title: 'Bel eerst' }, share: false });
    expect(writtenIdea({ ...draft, problem: ' \n' }).idea).not.toHaveProperty('problem');
  });

  it('comes back into the form as it was written', () => {
    const full = { cohortId: 'cohort', title: 'Bel eerst', problem: 'Niemand belt.', share: true };
    expect(draftOf(writtenIdea(full))).toEqual(full);
    expect(draftOf(writtenIdea(draft))).toEqual({ ...draft, title: 'Bel eerst' });
  });

  it('is worth keeping once somebody typed more than spaces', () => {
    expect(isWorthKeeping(draft)).toBe(true);
    expect(isWorthKeeping({ ...draft, title: '', problem: 'Dit.' })).toBe(true);
    expect(isWorthKeeping({ ...draft, title: ' ', problem: '\n' })).toBe(false);
  });
});
