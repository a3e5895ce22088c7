import { foldedText } from '@app/platform';

/** What a reader searches for: words that must all be found, in any order and at any distance. */
export interface SearchedText {
  readonly words: readonly string[];
  readonly phrase: string;
}

/** Takes a search apart; undefined when it holds no letter or digit. */
export function searchedText(q: string | undefined): SearchedText | undefined {
  const words = (q ?? '').normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? undefined : { words: words.slice(0, 20), phrase: words.join(' ') };
}

/**
 * SQL that lets the open transaction find words in spite of typing errors: two letters wrong in a long word
 * (`reklasering`) are close enough, another word of four letters (`taak` for `zaak`) is not.
 */
export const bearTypingErrors = `SELECT set_config('pg_trgm.word_similarity_threshold', '0.42', true)`;

/**
 * SQL: every word is found in the proposal `p`, by its Dutch stem, as the beginning of a word, or by a word that is
 * spelt much like it. Both indexes serve it, word by word. @param words an SQL expression, such as `$4::text[]`
 * @param count how many words it holds
 */
export function matchesSearch(words: string, count: number): string {
  const each = Array.from({ length: count }, (_, index) => `(${words})[${index + 1}]`);
  return each
    .map((word) => `(p.search @@ (${queryFor(word)})::tsquery OR ${foldedText(word)} <% p.search_words)`)
    .join(' AND ');
}

/**
 * SQL: how well the proposal `p` matches, as a whole number; higher is better. Words as they were written count more
 * than words that are spelt much like them. @param words an SQL expression @param phrase an SQL expression
 */
export function searchRank(words: string, phrase: string): string {
  const anyWord = `(SELECT string_agg(${queryFor('word')}, ' | ')::tsquery FROM unnest(${words}) AS word)`;
  return `(1000000 * (ts_rank(p.search, ${anyWord})
    + word_similarity(${foldedText(phrase)}, ${foldedText('p.title')})))::integer`;
}

/** SQL: the text of a query for one word of letters and digits; a stop word counts only as a beginning. */
function queryFor(word: string): string {
  const [folded, stem] = [foldedText(word), `plainto_tsquery('dutch', ${foldedText(word)})`];
  return `CASE WHEN numnode(${stem}) > 0 THEN '(' || ${stem}::text || ' | ' || quote_literal(${folded}) || ':*)'
    ELSE quote_literal(${folded}) || ':*' END`;
}
