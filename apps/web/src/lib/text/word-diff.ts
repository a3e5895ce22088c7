import { diffWordsWithSpace } from 'diff';

/** A piece of a comparison. */
export interface WordDiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** How long two texts are compared before they are shown as altogether different, in milliseconds. */
const patience = 500;

/** Compares two texts by words: what stayed, came and went, in reading order. */
export function wordDiff(older: string, newer: string): WordDiffPart[] {
  const parts = diffWordsWithSpace(older, newer, { timeout: patience });
  if (parts === undefined) {
    return [
      { kind: 'removed', text: older },
      { kind: 'added', text: newer },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
