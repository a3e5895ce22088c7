import { describe, expect, it } from '@jest/globals';
import { wordDiff } from './word-diff.js';

const signs = { same: '', added: '+', removed: '-' } as const;
const told = (older: string, newer: string): string[] =>
  wordDiff(older, newer).map(({ kind, text }) => `${signs[kind]}${text}`);

describe('two texts compared by words', () => {
  it('keep what stayed', () => {
    expect(told('De wijkagent belt de melder.', 'De wijkagent bezoekt de melder.')).toEqual([
      ...['De wijkagent ', '-belt', '+bezoekt', ' de melder.'],
    ]);
  });

  it('tell what changed in phrases, over a word or two that stayed by chance', () => {
    expect(told('Zij belt een dag later.', 'Hij schrijft een week eerder.')).toEqual([
      ...['-Zij belt een dag later', '+Hij schrijft een week eerder', '.'],
    ]);
  });

  it('are told as one where they are the same, and as added where there was nothing', () => {
    expect(told('Hetzelfde', 'Hetzelfde')).toEqual(['Hetzelfde']);
    expect(told('', 'Nieuw')).toEqual(['+Nieuw']);
  });

  it('give back both texts, whatever they are', () => {
    const [older, newer] = ['a b  c\n\nd e f', 'x b\n c d\n\ne f g'];
    const parts = wordDiff(older, newer);
    const without = (kind: string) =>
      parts
        .filter((part) => part.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([without('added'), without('removed')]).toEqual([older, newer]);
  });
});
