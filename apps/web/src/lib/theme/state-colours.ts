import { amber, brick, iris, leaf, night, petrol, stone } from './palettes.js';

/**
 * A state's colours, by scheme. `ink` stands on `ground`, with `edge` around it; `--state-late-word` is for words
 * on a card and on `--state-late-wash`.
 */
export const stateColours = {
  light: {
    '--state-done-ink': leaf[8],
    '--state-done-ground': leaf[1],
    '--state-done-edge': leaf[2],
    '--state-due-ink': amber[8],
    '--state-due-ground': amber[1],
    '--state-due-edge': amber[4],
    '--state-late-ink': '#ffffff',
    '--state-late-ground': brick[8],
    '--state-late-edge': brick[8],
    '--state-late-word': brick[8],
    '--state-late-wash': brick[1],
    '--state-trial-ink': iris[8],
    '--state-trial-ground': iris[1],
    '--state-trial-edge': iris[2],
    '--state-resting-ink': stone[8],
    '--state-resting-ground': stone[1],
    '--state-resting-edge': stone[3],
    '--state-active-ink': petrol[8],
    '--state-active-ground': petrol[1],
    '--state-active-edge': petrol[2],
  },
  dark: {
    '--state-done-ink': leaf[3],
    '--state-done-ground': '#173626',
    '--state-done-edge': '#255039',
    '--state-due-ink': amber[3],
    '--state-due-ground': '#3a2f13',
    '--state-due-edge': amber[7],
    '--state-late-ink': '#ffffff',
    '--state-late-ground': brick[7],
    '--state-late-edge': brick[5],
    '--state-late-word': brick[3],
    '--state-late-wash': '#3f201f',
    '--state-trial-ink': iris[3],
    '--state-trial-ground': '#2a2748',
    '--state-trial-edge': '#463f72',
    '--state-resting-ink': night[1],
    '--state-resting-ground': night[5],
    '--state-resting-edge': night[4],
    '--state-active-ink': petrol[3],
    '--state-active-ground': '#14393e',
    '--state-active-edge': '#245a61',
  },
} as const;
