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

/** The queries of a text, as PostgreSQL writes them. */
export interface SearchQueries {
  /**
   * Every word by its Dutch stem, as the beginning of a word, or by a word that is spelt much like it. Null where all are
   * stop words, which are in every text.
   */
  readonly found: string | null;
  /** Any of the words, as it was written. */
  readonly written: string;
}

/** How many of the words that occur stand in for one that is searched, the most alike first. */
const mostAlike = 20;

const stemOf = (word: string) => `plainto_tsquery('dutch', ${word})`;

/**
 * SQL: the `SearchQueries` of the words `$1`. Words that are spelt alike come from the words that occur at all, so that
 * proposals are found by one index, whatever was misspelt.
 */
export const searchQueries = `
  SELECT string_agg(concat_ws(' | ', '(' || written.query, alike.query) || ')', ' & ')
      FILTER (WHERE folded.stem <> '')::tsquery::text AS found,
    string_agg(written.query, ' | ')::tsquery::text AS written
  FROM unnest($1::text[]) AS searched
  CROSS JOIN LATERAL (SELECT ${foldedText('searched')} AS word) AS small
  CROSS JOIN LATERAL (SELECT small.word, ${stemOf('small.word')}::text AS stem) AS folded
  CROSS JOIN LATERAL (
    SELECT concat_ws(' | ', nullif(folded.stem, ''), quote_literal(folded.word) || ':*') AS query) AS written
  CROSS JOIN LATERAL (
    SELECT string_agg(nullif(${stemOf('near.word')}::text, ''), ' | ') AS query FROM (
      SELECT w.word FROM proposal_word w
      WHERE folded.word <% w.word
      ORDER BY word_similarity(folded.word, w.word) DESC, w.word LIMIT ${mostAlike}) AS near
  ) AS alike`;

/**
 * SQL: how well the proposal `p` matches, as a whole number; higher is better. Words as they were written count more
 * than words that are spelt much like them. @param written an SQL expression @param phrase an SQL expression
 */
export function searchRank(written: string, phrase: string): string {
  return `(1000000 * (ts_rank(p.search, ${written}::tsquery)
    + word_similarity(${foldedText(phrase)}, ${foldedText('p.title')})))::integer`;
}
