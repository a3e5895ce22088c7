/**
 * How alike two words must be for `<%` in SQL, a setting of every connection: two letters wrong in a long word
 * (`reklasering`) are close enough, another word of four letters (`taak` for `zaak`) is not.
 */
export const wordLikeness = 0.42;

/**
 * The SQL condition that a text contains another, without regard to capitals and accents: `renee` finds `Renée`.
 * Nothing in the searched part is a wildcard.
 * @param text an SQL expression, such as a column
 * @param part an SQL expression, such as a parameter with its type: `$1::text`
 */
export function containsText(text: string, part: string): string {
  return `strpos(${foldedText(text)}, ${foldedText(part)}) > 0`;
}

/** SQL: a text without accents and capitals. Takes characters apart from their accents, drops the accents, and writes what is left in small letters. */
export function foldedText(expression: string): string {
  return `lower(regexp_replace(normalize(${expression}, NFD), '[\\u0300-\\u036f]', '', 'g'))`;
}
