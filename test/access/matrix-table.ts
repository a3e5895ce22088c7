import { nameOf, promisedTo, promisedToToken, type Promised, type Row } from './matrix/row.js';
import { standings, standingTitles } from './standings.js';

const signs: Readonly<Record<Promised, string>> = { may: '✓', empty: '∅', 401: '401', 403: '403', 404: '·' };

const legend = `# Who may do what

Made from \`matrix/\` by the test, which compares it; \`UPDATE_MATRIX=1\` writes it anew.

✓ may · \`403\` knows that it is there, and may not · \`·\` gets the answer to what does not exist (404) · ∅ gets the answer
without the thing · \`401\` must sign in first. A right to GET is one to HEAD. The tokens are those of somebody who may.
`;

/** The matrix as Markdown: one line for every act of every endpoint. */
export function tableOf(matrix: readonly Row[]): string {
  const people = standings.map((standing) => [`\`${standing}\``, standingTitles[standing]]);
  const lines = matrix.map((row) => [
    nameOf(row),
    ...standings.map((standing) => signs[promisedTo(standing, row)]),
    signs[promisedToToken('read', row)],
    signs[promisedToToken('write', row)],
  ]);
  const heads = ['', ...standings, 'token: read', 'token: write'];
  return `${legend}\n${markdown([['who', 'stands where'], ...people])}\n${markdown([heads, ...lines])}`;
}

/** A table with columns of even width, as the formatter has them. */
function markdown(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(3, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |\n`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('');
}
