import type { Fault } from '@app/platform';

/** Deeper than any programme file is; a document that goes on is not one. */
const deepest = 20;

/** A fault for every text that the database cannot keep, and for lists within lists without end. */
export function unreadablePlaces(value: unknown, pointer = '', depth = 0): Fault[] {
  if (typeof value === 'string') {
    if (!value.includes('\u0000') && value.isWellFormed()) return [];
    const detail = {
      nl: 'Deze tekst bevat tekens die niet bestaan.',
      en: 'This text holds characters that do not exist.',
    };
    return [{ pointer, code: 'isWellFormed', detail }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (depth === deepest) {
    const detail = {
      nl: 'Zo diep gaat een programmabestand niet.',
      en: 'A programme file does not go this deep.',
    };
    return [{ pointer, code: 'depth', detail }];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    unreadablePlaces(part, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1),
  );
}
