import { readInTurn, textAfter, textBefore } from './reading.js';

/** `(34)`, `(12 jaar)`, `(m, 17)`, `(vrouw, 29 jaar)`, `(8 mnd)` */
const inBrackets = [
  /^,? ?\((?:(?:m|v|x|f|man|vrouw|jongen|meisje)[,/ ] ?)?(?:bijna |net |ca\. )?/u,
  /^(\d{1,3})(?: ?(?:jaar|jr\.?|j\.?|mnd\.?|maanden|weken|years?|yrs?|y\/o))?(?: oud| old)?/u,
  /^(?:[/ ][mvxf]|, ?[^)\d]{1,24})?\)/u,
];

/** `, 12 jaar`, ` is 23 jaar oud`, ` van 41 jr.` */
const inYears =
  /^,? (?:(?:is|was|van|wordt|werd|aged) )?(\d{1,3}) ?(?:jarige?|jaar|jr\.?|years?)(?!\p{L})(?: oud| old)?/u;

/** `, een meisje van 14` */
const inApposition =
  /^, (?:een |a )?(?:jongen|meisje|vrouw|man|kind|puber|peuter|boy|girl|woman)(?: van| of|,) (\d{1,3})(?! ?(?:weken|maanden|kilo))(?: jaar)?(?![\p{L}\d])/u;

/** `, 34, ` */
const betweenCommas = /^, (\d{1,2})(?=[,)])/u;

/** ` leeftijd: 34` */
const named = /^,? \(?(?:leeftijd|age)d?:? (\d{1,3})(?![\p{L}\d])\)?/u;

/** `, geb. 2009`: the year gives the age away. */
const bornIn = /^,? \(?(?:geb\.?|geboren|born)(?: in)? (?:19|20)\d{2}(?![\p{L}\d-])\)?/u;

/** Years that somebody does something: `is 12 jaar directeur`, `12 jaar geleden`. */
const ofService =
  /^ (?:geleden|lang|later|eerder|ervaring|in dienst|werkzaam|bij|lid|na|ago|later|long|with|at)(?!\p{L})|^ (?:directeur|manager|bestuurder|wethouder|burgemeester|voorzitter|teamleider|begeleider|jurist|arts|rechter)(?!\p{L})/u;

const OLDEST = 120;

/** `15-jarige`, also with what the person is: `15-jarige jongen`. */
const yearsBefore = /(?<![\p{L}\d])(\d{1,3})[- ]jarige (?:\p{Ll}{2,15} ){0,2}$/u;

/**
 * How many characters the age of somebody takes up directly after a name, or 0 where none follows.
 *
 * @param lower the text in lower case
 */
export function lengthOfAgeAfter(lower: string, offset: number): number {
  const after = textAfter(lower, offset);
  const brackets = readInTurn(after, inBrackets);
  if (brackets)
    return isAge(brackets[1]?.[1]) ? brackets.reduce((length, [piece]) => length + piece.length, 0) : 0;
  const match =
    inApposition.exec(after) ??
    named.exec(after) ??
    withoutService(after) ??
    betweenCommas.exec(after) ??
    bornIn.exec(after);
  return match && isAge(match[1]) ? match[0].length : 0;
}

/**
 * How many characters the age of somebody takes up directly before a name, or 0 where none does.
 *
 * @param lower the text in lower case
 */
export function lengthOfAgeBefore(lower: string, offset: number): number {
  const match = yearsBefore.exec(textBefore(lower, offset));
  return match && isAge(match[1]) ? match[0].length : 0;
}

/** @param years nothing where the age was not written in years */
function isAge(years: string | undefined): boolean {
  return Number(years ?? 0) <= OLDEST;
}

function withoutService(after: string): RegExpExecArray | null {
  const match = inYears.exec(after);
  return match && !ofService.test(after.slice(match[0].length)) ? match : null;
}
