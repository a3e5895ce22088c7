import { foldedText } from '@app/platform';

/** What a reader searches for: words that must all begin or stem alike, and the phrase for typing errors. */
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
 * SQL: the query that all words match, by their Dutch stem or as the beginning of a word; stop words count only
 * as a beginning. @param words an SQL expression, such as `$4::text[]`
 */
function allWords(words: string): string {
  return `(SELECT string_agg(
      CASE WHEN numnode(plainto_tsquery('dutch', ${foldedText('word')})) > 0
        THEN '(' || plainto_tsquery('dutch', ${foldedText('word')})::text || ' | ' || quote_literal(${foldedText('word')}) || ':*)'
        ELSE quote_literal(${foldedText('word')}) || ':*' END, ' & ')::tsquery
    FROM unnest(${words}) AS word)`;
}

/** SQL: the proposal `p` matches. @param words an SQL expression @param phrase an SQL expression */
export function matchesSearch(words: string, phrase: string): string {
  return `(p.search @@ ${allWords(words)} OR ${foldedText(phrase)} <% p.search_words)`;
}

/** SQL: how well the proposal `p` matches, as a whole number; higher is better. */
export function searchRank(words: string, phrase: string): string {
  return `(1000000 * (ts_rank(p.search, ${allWords(words)})
    + word_similarity(${foldedText(phrase)}, ${foldedText('p.title')})))::integer`;
}
