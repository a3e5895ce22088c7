import type { Fault } from '@app/platform';
import type { Sentence } from '@app/workflow';
import type { ValidationError } from 'class-validator';

/** What to do about a fault, by the constraint that found it. */
const sentences: Readonly<Record<string, Sentence>> = {
  isDefined: { nl: 'Dit veld is verplicht.', en: 'This field is required.' },
  isNotEmpty: { nl: 'Vul dit veld in.', en: 'Fill in this field.' },
  isString: { nl: 'Dit moet tekst zijn.', en: 'This must be text.' },
  isInt: { nl: 'Dit moet een heel getal zijn.', en: 'This must be a whole number.' },
  isBoolean: { nl: 'Dit moet waar of onwaar zijn.', en: 'This must be true or false.' },
  isArray: { nl: 'Dit moet een lijst zijn.', en: 'This must be a list.' },
  isObject: { nl: 'Dit moet een object zijn.', en: 'This must be an object.' },
  isUuid: { nl: 'Dit is geen geldige id.', en: 'This is not a valid id.' },
  isEmail: { nl: 'Dit is geen geldig e-mailadres.', en: 'This is not a valid e-mail address.' },
  isIsoDateOnly: {
    nl: 'Dit moet een bestaande datum zijn (JJJJ-MM-DD, 2000 tot en met 2099).',
    en: 'This must be an existing date (YYYY-MM-DD, 2000 to 2099).',
  },
  isInstant: {
    nl: 'Dit moet een bestaand tijdstip zijn, met het verschil met UTC (2000 tot en met 2099).',
    en: 'This must be an existing instant with its distance to UTC (2000 to 2099).',
  },
  isLocalTime: {
    nl: 'Dit moet een bestaande dag en tijd zijn, op de minuut (JJJJ-MM-DDTUU:MM:00, 2000 tot en met 2099).',
    en: 'This must be an existing day and time, to the minute (YYYY-MM-DDTHH:MM:00, 2000 to 2099).',
  },
  isUrl: {
    nl: 'Dit moet een volledig webadres zijn dat begint met https://.',
    en: 'This must be a complete web address that begins with https://.',
  },
  isFqdn: {
    nl: 'Vul hele domeinen in, zoals organisatie.nl.',
    en: 'Fill in whole domains, such as organisation.nl.',
  },
  whitelistValidation: { nl: 'Dit veld bestaat niet.', en: 'This field does not exist.' },
};

const constraintsOfBounds = new Set([
  'min',
  'max',
  'minLength',
  'maxLength',
  'arrayMaxSize',
  'arrayMinSize',
  'isIn',
  'matches',
  'isLength',
]);

/**
 * Every fault that class-validator found, each with its place.
 * @param prefix `/` for a body (JSON pointers), `?` for the query (names of parameters)
 */
export function inputFaults(errors: readonly ValidationError[], prefix: '/' | '?', path = ''): Fault[] {
  return errors.flatMap((error) => {
    const place =
      path === '' ? `${prefix}${escapePointer(error.property)}` : `${path}/${escapePointer(error.property)}`;
    const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
      pointer: place,
      code: constraint,
      detail: sentenceFor(constraint, message),
    }));
    return [...own, ...inputFaults(error.children ?? [], prefix, place)];
  });
}

function sentenceFor(constraint: string, message: string): Sentence {
  const sentence = sentences[constraint];
  if (sentence) return sentence;
  if (!constraintsOfBounds.has(constraint)) return { nl: 'Deze waarde klopt niet.', en: message };
  const bounds = message.match(/-?\d+/g)?.join('–') ?? '';
  return { nl: `Deze waarde mag hier niet${bounds ? ` (grens: ${bounds})` : ''}.`, en: message };
}

/** A key as a part of a JSON pointer (RFC 6901). */
export function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
