import { type Place, placesOf } from '../finding.js';

/** A number that begins with 0, 0031 or +31 and goes on with nine digits, in the groups that people write. */
const candidate = /(?<![\p{L}\d.,-])(?:(?:\+31|0031)(?:[ -]?\(0\))?|0)(?:[ -]?\d){9}(?![\p{L}\d]|[.,-]\d)/gu;

/** Numbers that belong to no person: free and information numbers. */
const publicNumber = /^(?:\+31|0031|0)[ -]?(?:800|88|900|906|909|14)/u;

/** Telephone numbers (telefoonnummer) of people; public service numbers are harmless. */
export function telephoneNumbers(text: string): Place[] {
  return placesOf(text, candidate, ([match]) => !publicNumber.test(match.replace('(0)', '')));
}
