import { diffWordsWithSpace } from 'diff';

/** A piece of a comparison. */
export interface WordDiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** How long two texts are compared before they are shown as altogether different, in milliseconds. */
const patience = 500;

/** So many words that stayed between words that changed do not make what changed easier to read. */
const lostWords = 2;

/** Compares two texts by words: what stayed, went and came, in reading order and in phrases rather than words. */
export function wordDiff(older: string, newer: string): WordDiffPart[] {
  const parts = diffWordsWithSpace(older, newer, { timeout: patience });
  const told = parts?.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value }));
  return inPhrases(
    told ?? [
      { kind: 'removed', text: older },
      { kind: 'added', text: newer },
    ],
  );
}

function kindOf(added: boolean, removed: boolean): WordDiffPart['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

/** Joins what changed with hardly a word between: all that went, then all that came. */
function inPhrases(parts: readonly WordDiffPart[]): WordDiffPart[] {
  const phrases: WordDiffPart[] = [];
  let [went, came] = ['', ''];
  const flush = (): void => {
    phrases.push({ kind: 'removed', text: went }, { kind: 'added', text: came });
    [went, came] = ['', ''];
  };
  parts.forEach(({ kind, text }, index) => {
    if (kind === 'same' && !isLost(parts, index)) {
      flush();
      phrases.push({ kind, text });
      return;
    }
    if (kind !== 'added') went += text;
    if (kind !== 'removed') came += text;
  });
  flush();
  return phrases.filter(({ text }) => text !== '');
}

/** Whether the part stands between two changes and is too short to hold on to. */
function isLost(parts: readonly WordDiffPart[], index: number): boolean {
  const isWithin = index > 0 && index < parts.length - 1;
  const words = parts[index]?.text.split(/\s+/).filter((word) => /\p{L}/u.test(word)) ?? [];
  return isWithin && words.length <= lostWords;
}
