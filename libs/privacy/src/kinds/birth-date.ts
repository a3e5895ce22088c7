import type { Stretch } from '../finding.js';
import { dateInText } from '../text/dates.js';
import type { LegibleText } from '../text/legible-text.js';
import { stretchOf, textAfter, textBefore } from '../text/reading.js';

const announced =
  /(?<!\p{L})(?:geboren|geboortedatum|geboortedag|geb\.? ?dat(?:um|\.)?|geb\.?|g\.d\.|dob|d\.o\.b\.|born|birth|birth ?date|birthday|verjaardag)[^\d.;!?]{0,32}$/u;

/** `op 30 april 2021 geboren`, `op 4 mei 2020 is haar zoon geboren`. */
const followed = /^[^\p{L}\d.;!?]{0,2}(?<who>(?: ?\p{L}{1,12} ){0,3}) ?(?:geboren|born)(?!\p{L})/u;

/** Ideas are born too: `het idee is geboren op …`, `uit de pilot werd op … een team geboren`. */
const aThing =
  /(?<!\p{L})(?:idee|plan|initiatief|voorstel|project|programma|team|samenwerking|pilot|proef|stichting|werkwijze|beweging|idea|initiative)(?!\p{L})[\p{L} ]{0,30}$/u;

/** `Moeder is van 7 augustus 1990`, `moeder (7 augustus 1990)`. */
const ofAPerson =
  /(?<!\p{L})(?:moeder|vader|zoon|dochter|kind|jongen|meisje|baby|cliënte?|jongere|oudste|jongste|broer|broertje|zus|zusje|hij|zij|ze) (?:(?:is|was|komt) van |\()$/u;

/** `Zoon (*14-02-2010)`, and not the bullet of a list. */
const starred = /[\p{L}.)] ?\(?\*$/u;

/** `J.B. (12-03-1985)`. */
const afterInitials = /(?<![\p{L}\d])\p{Lu}\.(?: ?\p{Lu}\.){0,3} ?\($/u;

/** Between two birth dates: `geb. 2 mei 1981 en 19 mei 1983`. */
const chain = /^ (?:en|and|&|resp\.) $/u;

/** Birth dates (geboortedata): whole dates of which the words around them say that somebody was born. */
export function birthDates({ text, lower }: LegibleText): Stretch[] {
  const found: Stretch[] = [];
  for (const match of lower.matchAll(dateInText)) {
    const date = stretchOf(match);
    const last = found.at(-1);
    const continues = last !== undefined && chain.test(textAfter(lower.slice(0, date.start), last.end));
    if (continues || isOfBirth(text, lower, date)) found.push(date);
  }
  return found;
}

function isOfBirth(text: string, lower: string, { start, end }: Stretch): boolean {
  const before = textBefore(lower, start);
  const after = textAfter(lower, end);
  if (ofAPerson.test(before) || afterInitials.test(textBefore(text, start))) return true;
  if (starred.test(before) && !after.startsWith('*')) return true;
  const said = announced.exec(before);
  if (said) return !aThing.test(before.slice(0, said.index));
  const born = followed.exec(after);
  return born !== null && !aThing.test(before) && !aThing.test(born.groups?.['who'] ?? '');
}
