import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A table as `writeTable` writes it: cells by the name of their column. */
export interface Table {
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** What a bench told. */
export interface Told {
  readonly text: string;
  readonly tables: ReadonlyMap<string, Table>;
}

/** Runs a program of the bench to its end, with a PostgreSQL of its own. @throws Error where it does not end well */
export async function runBench(name: string, environment: NodeJS.ProcessEnv): Promise<Told> {
  const program = spawn(
    process.execPath,
    ['--no-warnings', fileURLToPath(new URL('run.js', import.meta.url)), name],
    { env: { PATH: process.env['PATH'], ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [text, faults] = ['', ''];
  program.stdout.on('data', (part: Buffer) => (text += part.toString()));
  program.stderr.on('data', (part: Buffer) => (faults += part.toString()));
  const [code] = (await once(program, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The bench of ${name} ended with ${String(code)}: ${faults}`);
  return { text, tables: readTables(text) };
}

/** Below a title and an empty line stand the names of the columns and the rows, indented, two at least in all. */
function readTables(text: string): Map<string, Table> {
  const found = text.matchAll(/^(\S.*)\n\n((?: {2}.*\n)+)/gm);
  return new Map([...found].map(([, title = '', lines = '']) => [title, readTable(lines)]));
}

function readTable(text: string): Table {
  const [names = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/ {3,}/));
  return {
    rows: rows.map((cells) => {
      // The first column has no name where it names the rows.
      const named = names.length < cells.length ? ['', ...names] : names;
      return Object.fromEntries(named.map((name, column) => [name, cells[column] ?? '']));
    }),
  };
}
