/** How long something took, in seconds. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

/** Writes a table of one line per row, for people: the names of the first row's columns above it. */
export function writeTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row).map(String))];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => cell(line, column).length)),
  );
  const text = lines.map((line) =>
    widths.map((width, column) => cell(line, column).padStart(width)).join('   '),
  );
  process.stdout.write(`\n${title}\n\n${text.map((line) => `  ${line}\n`).join('')}`);
}

function cell(line: readonly string[], column: number): string {
  return line[column] ?? '';
}
