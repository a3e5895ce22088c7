import { type Place, placesOf } from '../finding.js';

/** A word that announces a number of a case, and the number: it holds at least four digits. */
const announced =
  /(?<!\p{L})(?:(?:zaak|meldings?|melding|dossier|registratie|parket|proces-?verbaal|pv|cliënt|client|incident|aangifte|mutatie|casus|beschikkings?|vtnummer|case|report)(?:s?nummer|nr\.?| number)|zaak|dossier|parketnr|rolnummer|skn|vreemdelingennummer|v-nummer)[: ]{1,3}(?:nr\.? ?|is )?((?:[A-Z]{1,6}[- ]?)?\d[\d./-]{3,24}\d)(?![\p{L}\d])/giu;

/** Numbers that are known by their shape: a registration of the police, a number of the public prosecutor. */
const shaped = /(?<![\p{L}\d])(?:PL\d{4}[- ]?\d{6,10}(?:-\d{1,2})?|\d{2}[-/]\d{6}[-/]\d{2})(?![\p{L}\d])/gu;

/** Case and report numbers (zaaknummer, meldingsnummer). */
export function caseNumbers(text: string): Place[] {
  return [
    ...placesOf(text, announced, (match) => (match[1] ?? '').replace(/\D/gu, '').length >= 4),
    ...placesOf(text, shaped),
  ];
}
