import type { Stretch } from '../finding.js';
import { isAmount } from '../text/amounts.js';
import type { LegibleText } from '../text/legible-text.js';
import { digitsOf, stretchOf, textBefore } from '../text/reading.js';

/** The area code in a group of its own, or everything in one piece: `010 - 123 45 67`, `0612345678`. */
const national =
  /(?<![\p{L}\d]|\d[.,/-])\(?0(?:6|[1-9]\d{1,2})\)?(?: ?[-./] ?| )?\d{2}(?:[-. ]?\d){4,6}(?![\p{L}\d]|[.,]\d)/gu;

/** With the code of the country: `+31 (0)6 12345678`, `0049 30 1234567`. */
const international =
  /(?<![\p{L}\d]|\d[.,/-])(?:\+|00)[1-9]\d{0,2}[- ]?(?:\(0\) ?)?\d(?:[-. ]?\d){6,11}(?![\p{L}\d]|[.,]\d)/gu;

const bankAccount = /(?<!\p{L})[a-z]{2}\d{2} ?[a-z]{4} ?$/u;

/** Free and information numbers, which belong to nobody. */
const publicService = /^0(?:800|90[069])/u;

/** Telephone numbers (telefoonnummers), national with ten digits and international. */
export function telephoneNumbers({ text, lower }: LegibleText): Stretch[] {
  const inland = [...text.matchAll(national)].filter(([written]) => isNational(written));
  const abroad = [...text.matchAll(international)];
  return [...inland, ...abroad]
    .map((match) => stretchOf(match))
    .filter(({ start, end }) => !isAmount(lower, start, end) && !bankAccount.test(textBefore(lower, start)));
}

/** Clock times, dates and series of numbers have other groups, or more than one separator in the later ones. */
function isNational(written: string): boolean {
  const digits = digitsOf(written);
  if (digits.length !== 10 || publicService.test(digits)) return false;
  const groups = written.split(/\D{1,4}/u).filter((group) => group !== '');
  const areaCode = groups[0] ?? '';
  if (groups.length > 1 && areaCode !== '06' && areaCode.length < 3) return false;
  const separators = written.slice(written.indexOf(areaCode) + areaCode.length).match(/(?<=\d)[-. ](?=\d)/gu);
  return new Set(separators?.slice(1)).size <= 1;
}
