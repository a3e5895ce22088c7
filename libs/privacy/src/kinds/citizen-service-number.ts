import { type Place, placesOf } from '../finding.js';

/** Eight or nine digits, also with dots or spaces in between as people write them, and not part of a longer number or an amount. */
const candidate =
  /(?<![\p{L}\d.,€-])(?:\d{8,9}|\d{3}[. ]\d{3}[. ]\d{3}|\d{4}[. ]\d{2}[. ]\d{3})(?![\d\p{L}]|[.,-]\d)/gu;

const amount = /^ {0,2}(?:euro|eur|miljoen|mln|m²|stuks|inwoners)/iu;

/** Citizen service numbers (burgerservicenummer): those that pass the eleven test. */
export function citizenServiceNumbers(text: string): Place[] {
  return placesOf(text, candidate, ([match]) => passesElevenTest(match)).filter(
    ({ start, end }) =>
      !/€ {0,2}$/u.test(text.slice(Math.max(0, start - 3), start)) && !amount.test(text.slice(end, end + 12)),
  );
}

/** The eleven test of citizen service numbers: weights 9 to 2, and minus one for the last digit. */
export function passesElevenTest(written: string): boolean {
  const digits = written.replace(/\D/gu, '').padStart(9, '0');
  if (digits.length !== 9 || /^0{9}$/u.test(digits)) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}
