import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { clientDataKinds, findClientData } from './index.js';

/** A sentence of the corpus: its text, and what is marked in it, as `kind from-to`. */
interface Sentence {
  readonly text: string;
  readonly marked: readonly string[];
}

interface Figures {
  readonly marked: number;
  readonly found: number;
  readonly wrong: number;
}

const sentences = readCorpus();
const judged = sentences.map(({ text, marked }) => ({
  text,
  marked,
  found: findClientData(text).map(({ kind, start, end }) => `${kind} ${start}-${end}`),
}));

/** A sentence stands in the corpus with its client data marked: `Bel {telephone_number: 06-12345678}.` */
function readCorpus(): Sentence[] {
  const folder = new URL('./corpus/', import.meta.url);
  return readdirSync(folder).flatMap((file) =>
    (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as string[]).map(readSentence),
  );
}

function readSentence(written: string): Sentence {
  const marked: string[] = [];
  let text = '';
  let reached = 0;
  for (const { 0: mark, 1: kind, 2: data = '', index } of written.matchAll(/\{(\w+): ([^}]+)\}/gu)) {
    text += written.slice(reached, index);
    marked.push(`${kind} ${text.length}-${text.length + data.length}`);
    text += data;
    reached = index + mark.length;
  }
  return { text: text + written.slice(reached), marked };
}

/** Something counts as found only when the kind and both ends are right. */
function figuresOf(kind: string): Figures {
  const ofTheKind = (all: readonly string[]) => all.filter((each) => each.startsWith(kind));
  const count = (some: (sentence: (typeof judged)[number]) => number) =>
    judged.reduce((sum, sentence) => sum + some(sentence), 0);
  return {
    marked: count(({ marked }) => ofTheKind(marked).length),
    found: count(({ marked, found }) => ofTheKind(marked).filter((each) => found.includes(each)).length),
    wrong: count(({ marked, found }) => ofTheKind(found).filter((each) => !marked.includes(each)).length),
  };
}

const precision = ({ found, wrong }: Figures) => found / (found + wrong);
const recall = ({ found, marked }: Figures) => found / marked;

function row(title: string, figures: Figures): string[] {
  const { marked, found, wrong } = figures;
  return [
    title,
    ...[marked, found, wrong].map(String),
    precision(figures).toFixed(3),
    recall(figures).toFixed(3),
  ];
}

it('is a corpus of enough sentences, with and without client data', () => {
  expect(sentences.filter(({ marked }) => marked.length > 0).length).toBeGreaterThanOrEqual(150);
  expect(sentences.filter(({ marked }) => marked.length === 0).length).toBeGreaterThanOrEqual(150);
  expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
});

it.each(clientDataKinds)('%s is found, and little else is taken for it', (kind) => {
  const figures = figuresOf(kind);
  expect(figures.marked).toBeGreaterThanOrEqual(20);
  expect(precision(figures)).toBeGreaterThanOrEqual(0.9);
  expect(recall(figures)).toBeGreaterThanOrEqual(0.9);
});

it('is right in at least 97 of 100 findings, and finds at least 97 of 100', () => {
  const figures = figuresOf('');
  expect(precision(figures)).toBeGreaterThanOrEqual(0.97);
  expect(recall(figures)).toBeGreaterThanOrEqual(0.97);
});

it('makes the mistakes that the README shows, and no others', () => {
  const mistakes = judged.filter(({ marked, found }) => marked.join() !== found.join());
  const shown = [...readme().matchAll(/^> (.+)$/gmu)].map(([, text]) => text);
  expect(mistakes.map(({ text }) => text)).toEqual(shown);
});

it('has the figures that stand in the README', () => {
  const rows = [...clientDataKinds.map((kind) => row(kind, figuresOf(kind))), row('all', figuresOf(''))];
  const table = /<!-- figures -->([^]*?)<!-- \/figures -->/u.exec(readme())?.[1] ?? '';
  const written = table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
  expect(written).toEqual(rows);
});

function readme(): string {
  return readFileSync(new URL('../README.md', import.meta.url), 'utf8');
}
