import { readdirSync, readFileSync } from 'node:fs';
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/**
 * The work of the guard is linear in the length of the text when no regular expression does more than a fixed
 * amount of it at one position. An expression without unbounded repetition takes a fixed number of paths at
 * most, whatever the text is; here they are counted. Where the next character decides which way to go on, that
 * is one path.
 */
const MOST_PATHS = 1500;

/** One character of every sort that the expressions tell apart. */
const alphabet = [...'\n €éÉ', ...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))];
const anything: ReadonlySet<string> = new Set(alphabet);
const nothing: ReadonlySet<string> = new Set();

interface Ways {
  /** How many paths there are through it. */
  readonly paths: number;
  /** With which characters it can begin; where it can be empty, also those of what follows. */
  readonly begins: ReadonlySet<string>;
}

type Following = ReadonlySet<string>;

/** @throws Error for a repetition without a bound and for a reference back */
function waysThrough(element: AST.Element, flags: string, following: Following): Ways {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return waysThroughOneOf(element.alternatives, flags, following);
    case 'Quantifier':
      return waysThroughRepetition(element, flags, following);
    case 'Assertion': {
      const inside =
        'alternatives' in element ? waysThroughOneOf(element.alternatives, flags, nothing).paths : 1;
      return { paths: inside, begins: anything };
    }
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass': {
      const one = new RegExp(`^${element.raw}$`, flags.replace('g', ''));
      return { paths: 1, begins: new Set(alphabet.filter((character) => one.test(character))) };
    }
    case 'Backreference':
    case 'ExpressionCharacterClass':
      throw new Error(`${element.raw} cannot be judged`);
  }
}

function waysThroughRepetition(
  { element, min, max, raw }: AST.Quantifier,
  flags: string,
  following: Following,
): Ways {
  if (max === Infinity) throw new Error(`${raw} has no bound`);
  const begins = waysThrough(element, flags, following).begins;
  const once = waysThrough(element, flags, union(begins, following)).paths;
  const isDecided = min === max || disjoint(begins, following);
  const counts = Array.from({ length: max - min + 1 }, (_, index) => once ** (min + index));
  const paths = isDecided ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
  return { paths, begins: min === 0 ? union(begins, following) : begins };
}

function waysThroughOneOf(
  alternatives: readonly AST.Alternative[],
  flags: string,
  following: Following,
): Ways {
  const each = alternatives.map((alternative) =>
    alternative.elements.reduceRight<Ways>(
      (rest, element) => {
        const ways = waysThrough(element, flags, rest.begins);
        return { paths: ways.paths * rest.paths, begins: ways.begins };
      },
      { paths: 1, begins: following },
    ),
  );
  const isDecided = each.every((ways, index) =>
    each.slice(0, index).every((other) => disjoint(ways.begins, other.begins)),
  );
  const paths = each.map((ways) => ways.paths);
  return {
    paths: isDecided ? Math.max(...paths) : paths.reduce((sum, count) => sum + count, 0),
    begins: each.reduce((all, ways) => union(all, ways.begins), nothing),
  };
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one, ...other]);
}

function disjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return ![...one].some((character) => other.has(character));
}

function pathsThrough(expression: string): number {
  const { pattern, flags } = parseRegExpLiteral(expression);
  return waysThroughOneOf(pattern.alternatives, flags.raw, nothing).paths;
}

/** Every regular expression of the library by its file, and whatever would make one while it runs. */
function expressionsOfTheLibrary(): { file: string; expression: string }[] {
  const folder = new URL('./', import.meta.url);
  const files = readdirSync(folder, { recursive: true }).map(String);
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => expressionsIn(file, readFileSync(new URL(file, folder), 'utf8')));
}

function expressionsIn(file: string, source: string): { file: string; expression: string }[] {
  const found: { file: string; expression: string }[] = [];
  const visit = (node: ts.Node): void => {
    const isMade = ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeReferenceNode(node.parent);
    if (ts.isRegularExpressionLiteral(node) || isMade) found.push({ file, expression: node.getText() });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true));
  return found;
}

describe('the count of paths', () => {
  it.each([
    ['/ab{2,9}c/u', 1],
    ['/a{1,5}a/u', 5],
    ['/(?:ab|ac)d/u', 2],
    ['/(?:a?b){1,4}/u', 1],
    ['/(?:a{1,3}){1,2}b/u', 9],
    ['/a{0,3}(?!b)/u', 4],
  ])('of %s is %d', (expression, paths) => {
    expect(pathsThrough(expression)).toBe(paths);
  });

  it.each(['/a+/u', '/(?:ab){2,}/u', '/(a)\\1/u'])('refuses %s', (expression) => {
    expect(() => pathsThrough(expression)).toThrow();
  });
});

describe('every regular expression of the guard', () => {
  it('takes a small and fixed number of paths from any position', () => {
    const expressions = expressionsOfTheLibrary();
    expect(expressions.length).toBeGreaterThan(40);
    const slow = expressions.filter(({ expression }) => pathsThrough(expression) > MOST_PATHS);
    expect(slow).toEqual([]);
  });
});
