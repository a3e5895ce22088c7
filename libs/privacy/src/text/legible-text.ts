import type { Stretch } from '../finding.js';

/**
 * A text as a reader sees it: without characters that cannot be seen, and with one kind of space and of dash.
 * Texts pasted from a word processor hold others, also within numbers.
 */
export interface LegibleText {
  readonly text: string;
  /** The text in lower case, with every character at the same place. */
  readonly lower: string;
  /** Where each character of the text stands in the original. */
  readonly offsets: Readonly<Uint32Array>;
}

/** Soft hyphen, zero-width spaces and joiners, marks of direction, byte order mark. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const otherSpace = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;
const otherDash = /[\u2010-\u2015\u2212]/u;
const otherApostrophe = /[\u2018\u2019\u02bc]/u;

/** Makes a text legible. */
export function legibleText(original: string): LegibleText {
  const offsets = new Uint32Array(original.length);
  const characters: string[] = [];
  for (let offset = 0; offset < original.length; offset += 1) {
    const character = original.charAt(offset);
    if (invisible.test(character)) continue;
    offsets[characters.length] = offset;
    characters.push(plain(character));
  }
  return {
    text: characters.join(''),
    lower: characters.map(lowerCase).join(''),
    offsets: offsets.subarray(0, characters.length),
  };
}

/** The same stretch in the original text. @param stretch of the legible text, at least one character long */
export function originalStretch({ offsets }: LegibleText, { start, end }: Stretch): Stretch {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
}

function plain(character: string): string {
  if (character < '\u0080') return character;
  if (otherSpace.test(character)) return ' ';
  if (otherDash.test(character)) return '-';
  return otherApostrophe.test(character) ? "'" : character;
}

/** Some characters become longer in lower case, such as İ; those stay as they are. */
function lowerCase(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}
