import { type Place, placesOf } from '../finding.js';

const initials =
  '(?:\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.){0,3}(?: (?:van|de|der|den|te|ten){1}(?: (?:de|der|den))?)?(?: \\p{Lu}\\.)?)';
const age = '\\d{1,3}';

/** Initials, and an age within reach: `J.B. (34)`, `M., 12 jaar`, `mevrouw A. van 41 jaar`. */
const candidate = new RegExp(
  `(?<![\\p{L}\\d.])${initials}(?:,? {0,2}(?:\\(${age}(?: (?:jaar|jr\\.?))?\\)|(?:is |was |van )?${age}(?: jaar|-jarige?| jr\\.?| years)))`,
  'gu',
);
const ageFirst = new RegExp(
  `(?<![\\p{L}\\d])${age}-jarige {1,2}(?:[\\p{Ll}]{2,20} ){0,2}${initials}(?!\\p{L})`,
  'gu',
);

/** Initials with an age (initialen met leeftijd): one of the two alone is harmless. */
export function initialsWithAge(text: string): Place[] {
  return [...placesOf(text, candidate), ...placesOf(text, ageFirst)];
}
