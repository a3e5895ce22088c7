import type { Stretch } from '../finding.js';
import { isAmount } from '../text/amounts.js';
import { isDateInFigures, isYears } from '../text/dates.js';
import type { LegibleText } from '../text/legible-text.js';
import { digitsOf, stretchOf, textAfter } from '../text/reading.js';

/** A word for a case, or for somebody in it, and the word that says that a number follows. */
const announced =
  /(?<![\p{L}\d-])(zaak|dossier|meldings?|meld|parket|rol|rekest|registratie|casus|cliënt|client|klant|patiënt|patient|proces-?verbaal|pv|mutatie|bvh|aangifte|incident|beschikkings?|indicatie|vreemdelingen|v-(?=n)|skn|cjib|gezins?|kind|case|file|report)(-?(?:s|en)?[- ]?(?:nummers?|nrs?\.?|no\.|id|ref\.?|referentie|reference|kenmerk|numbers?)(?!\p{L})|(?!\p{L}))/gu;

/** Up to two words between: `dossiernummer gezin: …`, `het proces-verbaal met nummer …`. */
const leadingUp = /^[ \n]?[:=#(]? ?(?:\p{Ll}{1,10}:? ){0,2}#?/u;

const written = /^[\p{L}\d](?:[\p{L}\d]|[./-](?=[\p{L}\d])){2,30}/u;

/** Numbers that are known by their form, of the police, the prosecutor, the courts and registers of cases. */
const knownForms = [
  /(?<![\p{L}\d])PL\d{4}[- ]?\d{8,10}(?:-\d{1,2})?(?![\p{L}\d])/gu,
  /(?<![\p{L}\d]|\d[./-])\d{2}[/-]\d{6}[/-]\d{2}(?![\p{L}\d]|[./-]\d)/gu,
  /(?<![\p{L}\d])C\/\d{2}\/\d{6}(?: ?\/ ?[A-Z]{2} [A-Z]{2} \d{2}[-/]\d{1,5})?(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])(?:JE|FA|HA|KG) (?:RK|ZA) \d{2}[-/]\d{1,5}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])(?:ZAAK|ZK|Z|VT|PV|BVH|DOS)[-/.]?(?:20)?\d{2}[-/.]\d{3,10}(?![\p{L}\d])/gu,
];

/** Case, report and registration numbers (zaak-, meldings-, dossier-, parketnummers). */
export function caseNumbers({ text, lower }: LegibleText): Stretch[] {
  const known = knownForms.flatMap((form) => [...text.matchAll(form)].map((match) => stretchOf(match)));
  return [
    ...known,
    ...[...lower.matchAll(announced)].flatMap((match) => numberAfter(match, text, lower) ?? []),
  ];
}

function numberAfter(match: RegExpExecArray, text: string, lower: string): Stretch | undefined {
  const { end: wordEnd } = stretchOf(match);
  const lead = leadingUp.exec(textAfter(lower, wordEnd))?.[0] ?? '';
  const start = wordEnd + lead.length;
  const number = written.exec(textAfter(text, start))?.[0] ?? '';
  const saysNumber = match[2] !== '' || match[1] === 'skn' || /(?<!\p{L})(?:nummer|nr|number)/u.test(lead);
  const isOne = saysNumber ? isNumber(number) : lead.length <= 2 && isUnmistakable(number);
  const end = start + number.length;
  return isOne && !isAmount(lower, start, end) ? { start, end } : undefined;
}

/** At least three digits, at most a few letters at a time, and not a date or a year. */
function isNumber(number: string): boolean {
  if (digitsOf(number).length < 3 || /\p{Ll}{3}/u.test(number)) return false;
  return !isDateInFigures(number) && !isYears(number);
}

/** After `zaak`, `dossier` or `melding` alone: a long number, or one with a year or letters in it. */
function isUnmistakable(number: string): boolean {
  if (!isNumber(number) || /^\d{1,3}(?:\.\d{3}){1,3}$/u.test(number)) return false;
  return digitsOf(number).length >= 5;
}
