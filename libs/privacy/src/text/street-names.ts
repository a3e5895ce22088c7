import type { Stretch } from '../finding.js';
import { textBefore } from './reading.js';

/** What most Dutch streets end with. */
const streetEnding =
  /(?:straat|straatje|laan|laantje|weg|plein|pleintje|kade|singel|gracht|hof|hofje|pad|dijk|steeg|dreef|plantsoen|baan|boulevard|markt|haven|ring|park|wal|hoek|veld|erf|oord|brink|akker|weide|dal|str\.)$/u;

const capitalised = /^\p{Lu}[\p{L}.'-]{0,40}$/u;
const particle = /^(?:van|de|der|den|het|'t|ten|ter|v\.d\.|d')$/u;
const leading = /^(?:\d{1,2}(?:e|de|ste)|'[ts])$/u;

/** Words that begin a sentence or lead to an address, and are no part of the name. */
const leadingTo = /^(?:op|in|aan|bij|naar|het|adres|gezin|woont|at|on|in|to)$/u;

/**
 * The name of a street that ends directly before an offset: capitalised words with particles in between, or one
 * word in lower case that ends as streets do. `Burgemeester van Dalweg`, `2e Dwarsstraat`, `Plein 1953`.
 *
 * @returns nothing where no name ends there
 */
export function streetEndingAt(text: string, end: number): Stretch | undefined {
  const words = [...textBefore(text, end).matchAll(/[^ \n\t(]{1,40}/gu)].map(({ 0: word }) => word);
  const name = nameAtTheEndOf(words);
  const start = end - name.length;
  return name === '' || text.slice(start, end) !== name ? undefined : { start, end };
}

/** Whether a name ends as streets do: other names are found only with a postal code. */
export function endsLikeAStreet(name: string): boolean {
  return streetEnding.test(name.toLowerCase());
}

function nameAtTheEndOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (!capitalised.test(last) && !/^(?:19|20)\d{2}$/u.test(last)) return endsLikeAStreet(last) ? last : '';
  let first = words.length - 1;
  for (let index = first - 1; index >= Math.max(0, words.length - 6); index -= 1) {
    const word = words[index] ?? '';
    if (capitalised.test(word) && !word.endsWith('.') && !leadingTo.test(word.toLowerCase())) first = index;
    else if (leading.test(word) && first === index + 1) first = index;
    else if (!particle.test(word)) break;
  }
  return words.slice(first).join(' ');
}
