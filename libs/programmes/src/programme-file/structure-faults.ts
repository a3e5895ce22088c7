import type { Fault } from '@app/platform';
import type { Sentence } from '@app/workflow';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';

/** What a value should have been, by the constraint that it breaks. */
const expectations: Readonly<Record<string, Sentence>> = {
  whitelistValidation: { nl: 'Dit veld hoort hier niet.', en: 'This field does not belong here.' },
  isFileDate: {
    nl: 'Dit moet een datum zijn van 1900 tot en met 2199, geschreven als JJJJ-MM-DD.',
    en: 'This must be a date from 1900 up to and including 2199, written YYYY-MM-DD.',
  },
  isFileInstant: {
    nl: 'Dit moet een tijdstip zijn met het verschil met UTC, zoals 2020-11-16T06:00:00+01:00.',
    en: 'This must be an instant with its distance to UTC, such as 2020-11-16T06:00:00+01:00.',
  },
  isFileLocalTime: {
    nl: 'Dit moet een tijd zijn op de klok van het programma, zoals 2020-12-10T13:30:00.',
    en: 'This must be a time by the clocks of the programme, such as 2020-12-10T13:30:00.',
  },
  isNotBlank: { nl: 'Vul dit in.', en: 'Fill this in.' },
  isEmail: { nl: 'Dit is geen e-mailadres.', en: 'This is not an e-mail address.' },
  isString: { nl: 'Dit moet tekst zijn.', en: 'This must be text.' },
  isInt: { nl: 'Dit moet een heel getal zijn.', en: 'This must be a whole number.' },
  isBoolean: { nl: 'Dit moet true of false zijn.', en: 'This must be true or false.' },
  isArray: { nl: 'Dit moet een lijst zijn.', en: 'This must be a list.' },
  isObject: { nl: 'Dit moet een object zijn.', en: 'This must be an object.' },
  nestedValidation: { nl: 'Dit moet een object zijn.', en: 'This must be an object.' },
};

/** What a JSON value became, and what is wrong with it. */
export interface ReadValue<Thing> {
  readonly thing: Thing;
  readonly faults: readonly Fault[];
}

/**
 * Reads a JSON value as a thing of a class with class-validator's decorators.
 * @param pointer the place of the value in the document
 */
export function readAs<Thing extends object>(
  type: new () => Thing,
  value: unknown,
  pointer: string,
): ReadValue<Thing> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      thing: new type(),
      faults: [{ pointer, code: 'isObject', detail: expectation('isObject', '') }],
    };
  }
  const thing = plainToInstance(type, value);
  const errors = validateSync(thing, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  return { thing, faults: faultsOf(errors, pointer) };
}

function faultsOf(errors: readonly ValidationError[], place: string): Fault[] {
  return errors.flatMap((error) => {
    const pointer = `${place}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({
      pointer,
      code,
      detail: expectation(code, message),
    }));
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });
}

/** Limits and choices have no sentence of their own: the message of the constraint names them. */
function expectation(code: string, message: string): Sentence {
  return (
    expectations[code] ?? {
      nl: `Deze waarde kan niet: ${message}.`,
      en: `This value is not possible: ${message}.`,
    }
  );
}
