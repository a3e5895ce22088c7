import { readFileSync, statSync } from 'node:fs';

/** What the build notes of a chunk. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const directory = 'dist/apps/web';
const read = (name: string): string => readFileSync(`${directory}/${name}`, 'utf8');

/** A file of the built browser application, and how much of it goes over the line, in kB (a thousand bytes). */
export interface Weight {
  readonly file: string;
  readonly kilobytes: number;
}

/** As it is sent to a browser that takes gzip; a font is compressed as it is. */
function weigh(file: string): Weight {
  const sent = file.endsWith('.woff2') ? file : `${file}.gz`;
  return { file, kilobytes: statSync(`${directory}/${sent}`).size / 1_000 };
}

const page = read('index.html');
const chunks = JSON.parse(read('manifest.json')) as Readonly<Record<string, Chunk>>;

function chunkOf(key: string): Chunk {
  const chunk = chunks[key];
  if (!chunk) throw new Error(`The build has no ${key}.`);
  return chunk;
}

/** The chunks that are loaded with these, by their keys in the manifest, each once. */
function withImports(keys: readonly string[], found = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (found.has(key)) continue;
    found.add(key);
    withImports(chunkOf(key).imports ?? [], found);
  }
  return found;
}

/** The files that the page itself names. */
const named = (ending: string): string[] =>
  [...page.matchAll(new RegExp(`(?:src|href)="/(assets/[^"]+\\.${ending})"`, 'g'))].map(
    ([, file = '']) => file,
  );

const keyOfFile = new Map(Object.entries(chunks).map(([key, { file }]) => [file, key]));
const started = named('js').flatMap((file) => keyOfFile.get(file) ?? []);

/** The texts of one language that are needed before anything is shown. */
const entrance = 'src/lib/i18n/entrance/nl.ts';
/** What surrounds every screen for who is signed in, with its texts. */
const rooms = ['src/app/shell/shell.tsx', 'src/lib/i18n/rooms/nl.ts'];

const scriptsOf = (keys: readonly string[]): Weight[] =>
  [...withImports(keys)].map((key) => weigh(chunkOf(key).file));
const stylesOf = (keys: readonly string[]): Weight[] => {
  const files = [...withImports(keys)].flatMap((key) => chunkOf(key).css ?? []);
  return [...new Set([...named('css'), ...files])].map(weigh);
};

/** The scripts without which nothing is shown. */
export const firstScripts = (): Weight[] => [
  ...named('js')
    .filter((file) => !keyOfFile.has(file))
    .map(weigh),
  ...scriptsOf([...started, entrance]),
];

/** The styles without which nothing is shown. */
export const firstStyles = (): Weight[] => named('css').map(weigh);

/** The fonts that the page asks for at once. */
export const firstFonts = (): Weight[] => named('woff2').map(weigh);

/** The screens with a chunk of their own, by the path of their page. */
export const screens = (): string[] => Object.keys(chunks).filter((key) => /^src\/.*-page\.tsx$/.test(key));

/** All scripts and styles of a screen, for who comes in on it signed in. */
export const screenScripts = (screen: string): Weight[] =>
  scriptsOf([...started, entrance, ...rooms, screen]);
export const screenStyles = (screen: string): Weight[] => stylesOf([...started, ...rooms, screen]);

/** How much it is together, in kB. */
export const together = (weights: readonly Weight[]): number =>
  weights.reduce((sum, { kilobytes }) => sum + kilobytes, 0);

/** The heaviest first, as lines to read. */
export const asLines = (weights: readonly Weight[]): string[] =>
  weights
    .toSorted((a, b) => b.kilobytes - a.kilobytes)
    .map(({ file, kilobytes }) => `${kilobytes.toFixed(1)} kB ${file}`);
