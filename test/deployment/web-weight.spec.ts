import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  asLines,
  firstFonts,
  firstScripts,
  firstStyles,
  screens,
  screenScripts,
  screenStyles,
  together,
  type Weight,
} from './web-weight.js';

/** What is too heavy, with the files that make it so; empty within the budget. */
const beyond = (budget: number, weights: readonly Weight[]): string[] =>
  together(weights) <= budget
    ? []
    : [`${together(weights).toFixed(1)} kB of ${budget} kB:`, ...asLines(weights)];

/** Pages that are shown when nothing else can be, and are therefore there from the start. */
const fromTheStart = ['error-page.tsx', 'loading-page.tsx', 'message-page.tsx', 'not-found-page.tsx'];

/** What only some screens show, and is heavy. */
const onDemand = /chains-picture|pragmatic-drag-and-drop|xyflow/;

describe('what goes over the line, compressed with gzip', () => {
  it('of scripts before anything is shown is 180 kB at most', () => {
    expect(beyond(180, firstScripts())).toEqual([]);
  });

  it('of styles before anything is shown is 40 kB at most', () => {
    expect(beyond(40, firstStyles())).toEqual([]);
  });

  it('of fonts is one file, which the page asks for itself', () => {
    expect(firstFonts()).toHaveLength(1);
    expect(beyond(40, firstFonts())).toEqual([]);
  });

  it.each(screens())('of scripts for %s is 390 kB at most, of styles 50 kB, in few files', (screen) => {
    expect(beyond(390, screenScripts(screen))).toEqual([]);
    expect(beyond(50, screenStyles(screen))).toEqual([]);
    expect(asLines([...screenScripts(screen), ...screenStyles(screen)]).slice(40)).toEqual([]);
  });
});

describe('a screen', () => {
  it('is loaded when it is first visited, and not before', () => {
    const pages = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('-page.tsx') && !fromTheStart.some((name) => path.endsWith(`/${name}`)))
      .map((path) => `src/${path}`);
    // One that is part of another is loaded with it.
    const partOfAnother = ['src/features/proposals/pages/proposal-page.tsx'];
    expect(screens().toSorted()).toEqual(pages.filter((path) => !partOfAnother.includes(path)).toSorted());
  });

  it.each(screens())('%s does not wait for what only a picture on it needs', (screen) => {
    expect(asLines(screenScripts(screen)).filter((line) => onDemand.test(line))).toEqual([]);
  });
});
