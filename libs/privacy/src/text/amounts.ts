import { textAfter, textBefore } from './reading.js';

const currencyBefore = /(?:€|(?<!\p{L})(?:eur|euro)) {0,2}$/u;
const unitAfter =
  /^(?:,\d{2}|,-)? {0,2}(?:%|€|(?:euro|eur|cent|fte|procent|percent|duizend|miljoen|miljard|mln|mld|inwoners|mensen|personen|stuks|keer|people|inhabitants|million|times)(?!\p{L}))/u;

/** Whether the number at the stretch is an amount of money or a quantity. @param lower the text in lower case */
export function isAmount(lower: string, start: number, end: number): boolean {
  return currencyBefore.test(textBefore(lower, start)) || unitAfter.test(textAfter(lower, end));
}
