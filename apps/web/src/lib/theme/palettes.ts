/**
 * The colours of the product, light to dark in ten steps. Step 8 is the one that carries text or a button on
 * a light ground, step 1 the quiet ground under it, step 3 the text on a dark ground. A test checks the
 * contrast of every pair that is used together.
 */
export type Palette = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Actions, links and what is under way. */
export const petrol: Palette = [
  '#edf6f6',
  '#d6e9ea',
  '#b3d8da',
  '#86c1c5',
  '#58a8ae',
  '#2f8c93',
  '#1b757c',
  '#13686f',
  '#0d5c63',
  '#0a474d',
];

/** Today, what is asked of the reader, and what is due soon. */
export const amber: Palette = [
  '#fffaeb',
  '#fff3d6',
  '#fde5ab',
  '#fad57c',
  '#f6c24d',
  '#f0b429',
  '#cf9113',
  '#ad7404',
  '#8a5a00',
  '#654200',
];

/** Done. */
export const leaf: Palette = [
  '#f1f9f3',
  '#e4f3e8',
  '#c6e6d0',
  '#9ed6b0',
  '#6fbf88',
  '#47a264',
  '#328650',
  '#277844',
  '#1f6b3a',
  '#16502b',
];

/** Late, refused and irreversible. */
export const brick: Palette = [
  '#fdf1f0',
  '#fbe3e1',
  '#f6c3bf',
  '#f0a19b',
  '#e4716a',
  '#d64d44',
  '#c6372d',
  '#bc2d24',
  '#b3261e',
  '#8b1c16',
];

/** In trial. */
export const iris: Palette = [
  '#f6f5fc',
  '#edeaf8',
  '#d8d2ef',
  '#beb5e3',
  '#a094d3',
  '#8376c0',
  '#6b5eab',
  '#60539e',
  '#574b90',
  '#40366d',
];

/** Ground, hairlines and ink of the light scheme. */
export const stone: Palette = [
  '#f5f7f7',
  '#e9eef0',
  '#dde5e8',
  '#c5d0d5',
  '#a3b1b8',
  '#7f9099',
  '#647680',
  '#4a5c67',
  '#44545d',
  '#14242e',
];

/** Ink, hairlines and ground of the dark scheme: from text (0) to the deepest ground (9). */
export const night: Palette = [
  '#e6eef0',
  '#c6d3d7',
  '#a7b8be',
  '#82979f',
  '#38505a',
  '#243b44',
  '#182c33',
  '#0f2026',
  '#0b181d',
  '#071115',
];

/** The dark side that holds the navigation, the same in both schemes but for its depth. */
export const side = { light: '#0b2e34', dark: '#0a1b20', active: '#17464d', ink: '#dbe7e9' } as const;
