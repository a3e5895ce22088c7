import { describe, expect, it } from '@jest/globals';
import { itemKey } from './item-key.js';

describe('itemKey', () => {
  it('joins the words of a title in lower case, without accents', () => {
    expect(itemKey('Coördinatie: één gesprek!', [])).toBe('coordinatie_een_gesprek');
  });

  it('numbers a key that is taken', () => {
    expect(itemKey('Midterm', ['midterm', 'midterm_2'])).toBe('midterm_3');
  });

  it('makes a key even when the title has no letters', () => {
    expect(itemKey('…', [])).toBe('item');
  });
});
