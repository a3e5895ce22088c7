import type { Stretch } from '../finding.js';

/** How far the words around a stretch are read, in characters: about half a sentence. */
const REACH = 64;

/** What stands directly before an offset. */
export function textBefore(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - REACH), offset);
}

/** What stands directly after an offset. */
export function textAfter(text: string, offset: number): string {
  return text.slice(offset, offset + REACH);
}

/** The stretch that a match takes up. @param from where the text begins that was matched in */
export function stretchOf(match: RegExpExecArray, from = 0): Stretch {
  return { start: from + match.index, end: from + match.index + match[0].length };
}

/** The digits of what is written, without what separates them. */
export function digitsOf(written: string): string {
  return written.replace(/\D/gu, '');
}

/**
 * Reads pieces one after another from the beginning of a text, and never goes back to an earlier one.
 *
 * @param pieces expressions that begin with `^`
 * @returns what was read by each of them, or nothing when one is not there
 */
export function readInTurn(text: string, pieces: readonly RegExp[]): RegExpExecArray[] | undefined {
  const read: RegExpExecArray[] = [];
  let rest = text;
  for (const piece of pieces) {
    const match = piece.exec(rest);
    if (!match) return undefined;
    read.push(match);
    rest = rest.slice(match[0].length);
  }
  return read;
}
