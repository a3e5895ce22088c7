import { describe, expect, it } from '@jest/globals';
import { amber, night, petrol, side, stone } from './palettes.js';
import { stateColours } from './state-colours.js';

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(ink: string, ground: string): number {
  const [lighter, darker] = [luminance(ink), luminance(ground)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const states = ['done', 'due', 'late', 'trial', 'resting', 'active'] as const;

describe('contrast of text (WCAG 2.2, 1.4.3: at least 4.5 to 1)', () => {
  it.each(states)('state %s is readable on its ground in both schemes', (state) => {
    for (const scheme of [stateColours.light, stateColours.dark]) {
      expect(
        contrast(scheme[`--state-${state}-ink`], scheme[`--state-${state}-ground`]),
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('words about being late are readable on a card and on their wash', () => {
    for (const [scheme, card] of [
      [stateColours.light, '#ffffff'],
      [stateColours.dark, night[6]],
    ] as const) {
      expect(contrast(scheme['--state-late-word'], card)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(scheme['--state-late-word'], scheme['--state-late-wash'])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([
    ['ink on ground', stone[9], stone[0]],
    ['quiet ink on ground', stone[7], stone[0]],
    ['quiet ink on a hovered card', stone[7], stone[1]],
    ['placeholder on a card', stone[6], '#ffffff'],
    ['action on ground', petrol[8], stone[0]],
    ['white on an action', '#ffffff', petrol[8]],
    ['dark ink on what is asked', stone[9], amber[5]],
    ['today on a card', amber[8], '#ffffff'],
    ['navigation', side.ink, side.light],
    ['current navigation', '#ffffff', side.active],
    ['dark scheme: ink on ground', night[0], night[7]],
    ['dark scheme: ink on card', night[0], night[6]],
    ['dark scheme: quiet ink on card', night[2], night[6]],
    ['dark scheme: placeholder on card', night[3], night[6]],
    ['dark scheme: action on card', petrol[3], night[6]],
    ['dark scheme: white on an action', '#ffffff', petrol[6]],
    ['dark scheme: today on a card', amber[4], night[6]],
    ['dark scheme: navigation', side.ink, side.dark],
  ])('%s', (_pair, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('contrast of controls (WCAG 2.2, 1.4.11: at least 3 to 1)', () => {
  it.each([
    ['the edge of a field on a card', stone[5], '#ffffff'],
    ['dark scheme: the edge of a field on a card', night[3], night[6]],
    ['the keyboard focus in the navigation', amber[5], side.light],
  ])('%s', (_pair, edge, ground) => {
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
