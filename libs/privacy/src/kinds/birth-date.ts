import { type Place, placesOf } from '../finding.js';

const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const date = `(?:\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2} (?:${months}) (?:19|20)\\d{2})`;

/** A date is a birth date when its words say so: somebody was born, or the field is named. */
const announced = new RegExp(
  `(?<!\\p{L})(?:geboortedatum|geboren|geb\\.?|g\\.d\\.|birth date|born)[^\\p{L}\\d]{0,5}(?:(?:op|is|was|on|te [\\p{Lu}][\\p{L}-]{1,30},?) {1,2}){0,2}${date}(?!\\d)`,
  'giu',
);

/** Birth dates (geboortedatum). */
export function birthDates(text: string): Place[] {
  return placesOf(text, announced);
}
