import { describe, expect, it } from '@jest/globals';
import { draftUpon, isOvertaken, withBoth } from './minutes-draft.js';

describe('minutes that are being written', () => {
  const draft = { body: 'Mine', base: 'First', version: 1 };

  it('go on where they were left', () => {
    expect(draftUpon(draft, { body: 'First', version: 1 })).toEqual(draft);
    expect(draftUpon(null, { body: 'First', version: 1 }).body).toBe('First');
  });

  it('give way to newer ones where nothing was written', () => {
    const untouched = { body: 'First', base: 'First', version: 1 };
    expect(draftUpon(untouched, { body: 'Second', version: 2 })).toEqual({
      body: 'Second',
      base: 'Second',
      version: 2,
    });
  });

  it('keep what two people wrote', () => {
    const saved = { body: 'Yours', version: 2 };
    expect(isOvertaken(draftUpon(draft, saved), saved)).toBe(true);
    const both = withBoth(draft, saved);
    expect(both.body).toBe('Yours\n\nMine');
    expect(isOvertaken(both, saved)).toBe(false);
  });
});
