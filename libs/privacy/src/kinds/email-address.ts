import { type Place, placesOf } from '../finding.js';

const candidate =
  /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}(?![\p{L}\d@-])/gu;

/** E-mail addresses (e-mailadres). */
export function emailAddresses(text: string): Place[] {
  return placesOf(text, candidate);
}
