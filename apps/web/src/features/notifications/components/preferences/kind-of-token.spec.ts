import { describe, expect, it } from '@jest/globals';
import { kindOfToken } from './kind-of-token.js';

describe('kindOfToken', () => {
  it('reads what a mail was about', () => {
    expect(kindOfToken('0190-person.mention.c2VhbA')).toBe('mention');
  });

  it.each(['', 'person.mention', 'person.mention.', 'person.toString.seal', 'person.mention.seal.more'])(
    'is null for %j, which is no token',
    (token) => {
      expect(kindOfToken(token)).toBeNull();
    },
  );
});
