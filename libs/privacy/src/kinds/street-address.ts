import { type Place, placesOf } from '../finding.js';

const postalCode = '[1-9]\\d{3} ?(?!SA|SD|SS)[A-Z]{2}';
const houseNumber = '\\d{1,5}(?: ?[a-zA-Z])?(?:[-/]\\d{1,4})?';
const street =
  "[\\p{Lu}][\\p{L}.'-]{2,30}(?:straat|laan|weg|plein|kade|singel|gracht|hof|pad|dijk|steeg|dreef|plantsoen|baan|boulevard|markt|haven|ring|park|wal)";

/** A street with a house number, or a postal code with one before or after it. */
const candidates = [
  new RegExp(
    `(?<!\\p{L})${street} ${houseNumber}(?![\\p{L}\\d])(?:,? {0,2}${postalCode}(?![\\p{L}\\d]))?`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])${postalCode}(?:,? {1,2}(?:nr\\.? {0,2}|nummer |huisnummer )?)${houseNumber}(?![\\p{L}\\d])`,
    'gu',
  ),
  new RegExp(`(?<!\\p{L})(?:huis)?nummer ${houseNumber},? {0,2}${postalCode}(?![\\p{L}\\d])`, 'gu'),
];

/** Street addresses (adres): an area or a street alone is harmless. */
export function streetAddresses(text: string): Place[] {
  return candidates.flatMap((candidate) => placesOf(text, candidate));
}
