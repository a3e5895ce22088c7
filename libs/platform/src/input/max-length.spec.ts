import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { MaxLength } from './max-length.js';

class Texts {
  @MaxLength(3)
  one: unknown = 'abc';

  @MaxLength(3, { each: true })
  several: unknown[] = [];
}

const faultsOf = (texts: Partial<Texts>) =>
  validateSync(Object.assign(new Texts(), texts)).map(({ property, constraints }) => [
    property,
    ...Object.keys(constraints ?? {}),
  ]);

describe('the longest that a text may be', () => {
  it.each([
    ['letters', 'abc'],
    ['characters of two code units', '😀😀😀'],
    ['marks that choose a picture, each a character', '❤\uFE0Fa'],
    ['no text at all', ''],
  ])('is kept by %s', (_, one) => {
    expect(faultsOf({ one, several: [one, one] })).toEqual([]);
  });

  it.each([
    ['letters', 'abcd'],
    ['characters of two code units', '😀😀😀😀'],
    ['marks that choose a picture', '❤\uFE0F❤\uFE0F'],
    ['what is no text', 7],
  ])('is not kept by %s', (_, one) => {
    expect(faultsOf({ one, several: ['a', one] })).toEqual([
      ['one', 'maxLength'],
      ['several', 'maxLength'],
    ]);
  });
});
