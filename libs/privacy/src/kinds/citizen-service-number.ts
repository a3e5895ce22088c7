import type { Stretch } from '../finding.js';
import { isAmount } from '../text/amounts.js';
import { isDateInFigures } from '../text/dates.js';
import type { LegibleText } from '../text/legible-text.js';
import { digitsOf, stretchOf, textBefore } from '../text/reading.js';

/** Digits in one piece, or in two to four groups. */
const candidate = /(?<![\p{L}\d]|\d[.,])(?:\d{8,9}|\d{2,5}(?:[-. ]\d{2,5}){1,3})(?![\p{L}\d]|[.,]\d)/gu;

const named =
  /(?<!\p{L})(?:bsn|burgerservice-?(?:nummer|nr)|sofi-?(?:nummer|nr)|service number)[^\d.;!?]{0,20}$/u;

/** Numbers of organisations and things that have as many digits. */
const namedOtherwise =
  /(?<!\p{L})(?:kvk|k\.v\.k\.|rsin|oin|isbn|btw|iban|factuur|order|bestel|project|product|artikel|serie|volg|versie|post|rekening|invoice)(?:[- ]?(?:nummer|nr\.?|number))?[^\p{L}\d]{0,3}$/u;

/**
 * Citizen service numbers (burgerservicenummers): nine digits, or eight where the first is a zero that was not
 * written, that pass the eleven test. One that is named as such is found even with a digit wrong.
 */
export function citizenServiceNumbers({ text, lower }: LegibleText): Stretch[] {
  return [...text.matchAll(candidate)].flatMap((match) => {
    const { start, end } = stretchOf(match);
    const before = textBefore(lower, start);
    if (namedOtherwise.test(before) || isAmount(lower, start, end)) return [];
    const isOne = named.test(before) ? isMeantAsOne(match[0]) : looksLikeOne(match[0]);
    return isOne ? [{ start, end }] : [];
  });
}

/**
 * The eleven test (elfproef) of citizen service numbers: the digits times 9 down to 2, less the last one, are
 * together a multiple of eleven. Source: the Logisch Ontwerp BSN.
 *
 * @param digits eight or nine of them
 */
export function passesElevenTest(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  if (!isOfTheLength(digits) || nine.startsWith('00')) return false;
  const sum = [...nine].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

function isOfTheLength(digits: string): boolean {
  return digits.length === 8 || digits.length === 9;
}

/** `BSN 31011990` is one, and `BSN van 31-01-1990` is not. */
function isMeantAsOne(written: string): boolean {
  const digits = digitsOf(written);
  return isOfTheLength(digits) && (digits === written || !isDateInFigures(written));
}

/** In groups it is one only with nine digits and one kind of separator; with hyphens only when it is named. */
function looksLikeOne(written: string): boolean {
  const digits = digitsOf(written);
  if (!passesElevenTest(digits) || isDateInFigures(written)) return false;
  if (digits === written) return true;
  return digits.length === 9 && !written.includes('-') && !(written.includes('.') && written.includes(' '));
}
