import type { Fault } from '@app/platform';

/**
 * A fault for every list that stands directly in a list. The format has none, and class-validator takes a list
 * for as many entries as it holds, so that an empty one would pass for a sound entry.
 * @param pointer the place of the value in the document
 */
export function listsWithinLists(value: unknown, pointer: string): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = `${pointer}/${key}`;
    const below = listsWithinLists(part, place);
    if (!Array.isArray(value) || !Array.isArray(part)) return below;
    const detail = { nl: 'Dit moet een object zijn.', en: 'This must be an object.' };
    return [{ pointer: place, code: 'isObject', detail }, ...below];
  });
}
