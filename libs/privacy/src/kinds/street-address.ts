import type { Stretch } from '../finding.js';
import { isYears } from '../text/dates.js';
import type { LegibleText } from '../text/legible-text.js';
import { stretchOf, textAfter, textBefore } from '../text/reading.js';
import { endsLikeAStreet, streetEndingAt } from '../text/street-names.js';

/** Four digits and two letters, of which three pairs are not given out. */
const postalCode =
  /(?<![\p{L}\d]|\d[.,-])(?<area>[1-9]\d{3})(?<space> ?)(?<letters>(?!SA|SD|SS)[A-Z]{2}|[a-z]{2})(?![\p{L}\d])/gu;

/** A house number with what is added to it, and up to the postal code a few words such as the town. */
const houseNumberBefore = /[ \n](?:nr\.? |nummer )?\d{1,5}(?:[-/]\d{1,4})?[^\d.;!?]{0,28}$/u;
const withoutTown = /\d ?[a-z]?,? ?$/iu;

const houseNumberAfter =
  /^,?[ -]?(?<named>(?:nr\.?|nummer|huisnummer|huisnr\.?|number):? ?)?\d{1,5}(?:[ -]?[a-z](?!\p{L})|-\d{1,4})?(?![\p{L}\d]|[.,/]\d|%)/u;

/** `3011 AB Rotterdam, Lindelaan 12` */
const townAndStreetAfter =
  /^,? \p{Lu}[\p{L}'-]{1,24}, \p{Lu}[\p{L}.'-]{2,30} \d{1,5}(?:[ -]?[a-z])?(?![\p{L}\d])/u;

const livesThere =
  /(?<!\p{L})(?:woont|wonen|woonde|woonachtig|wonende?|verblijft|verbleef|verhuisd|ingeschreven|lives|living)(?!\p{L})/gu;
const houseNumber =
  /(?<=[ \n])\d{1,5}(?:[ -]?(?:[a-z]|bis|hs|huis))?(?![\p{L}\d]|[.,]\d| (?:jaar|maanden?|weken|dagen|uur|keer|km|kinderen))/u;

/** Street addresses (adressen): a house number with its postal code, or with a street where somebody lives. */
export function streetAddresses({ text, lower }: LegibleText): Stretch[] {
  const coded = [...text.matchAll(postalCode)].flatMap(
    (match) => endingWithPostalCode(text, match) ?? beginningWithPostalCode(text, match) ?? [],
  );
  const inhabited = [...lower.matchAll(livesThere)].flatMap(
    (match) => inhabitedAfter(text, stretchOf(match).end) ?? [],
  );
  return [...coded, ...inhabited];
}

function endingWithPostalCode(text: string, match: RegExpExecArray): Stretch | undefined {
  const { start, end } = stretchOf(match);
  const number = houseNumberBefore.exec(textBefore(text, start))?.[0];
  const street = number === undefined ? undefined : streetEndingAt(text, start - number.length);
  if (number === undefined || !street || isPostBox(text, street)) return undefined;
  const doubts = [isCareless(match), looksLikeAYear(match), !withoutTown.test(number)];
  if (doubts.filter((doubt) => doubt).length >= 2) return undefined;
  const hasBrackets = number.endsWith('(') && text.charAt(end) === ')';
  return { start: street.start, end: hasBrackets ? end + 1 : end };
}

/** A year and an abbreviation look the same as a postal code: after those the house number has to be named. */
function beginningWithPostalCode(text: string, match: RegExpExecArray): Stretch | undefined {
  const { start, end } = stretchOf(match);
  if (isCareless(match)) return undefined;
  const after = textAfter(text, end);
  const number = houseNumberAfter.exec(after);
  const isMeant = number && !(looksLikeAYear(match) && number.groups?.['named'] === undefined);
  const rest = isMeant ? number : townAndStreetAfter.exec(after);
  return rest ? { start, end: end + rest[0].length } : undefined;
}

function inhabitedAfter(text: string, end: number): Stretch | undefined {
  const number = houseNumber.exec(textAfter(text, end));
  const street = number && streetEndingAt(text, end + number.index - 1);
  if (!street || street.start < end || !endsLikeAStreet(text.slice(street.start, street.end)))
    return undefined;
  return { start: street.start, end: end + number.index + number[0].length };
}

/** Written with a space and small letters, as any number and word are. */
function isCareless({ groups }: RegExpExecArray): boolean {
  return groups?.['space'] === ' ' && /^\p{Ll}/u.test(groups['letters'] ?? '');
}

function looksLikeAYear({ groups }: RegExpExecArray): boolean {
  return groups?.['space'] === ' ' && isYears(groups['area'] ?? '');
}

function isPostBox(text: string, { start, end }: Stretch): boolean {
  return /^(?:postbus|antwoordnummer|postvak)/iu.test(text.slice(start, end));
}
