import { type Fault, invalid } from '@app/platform';
import type { Sentence } from '@app/workflow';
import { escapePointer } from './input-faults.js';

/** Nothing that is asked for is nested as deeply; reading on would exhaust the stack. */
const deepest = 50;

/**
 * Refuses what no schema needs to look at: texts that PostgreSQL cannot keep (a NUL character, or half of a surrogate
 * pair), nesting without end, and what class-validator does not see: a list in a list, whose parts it takes for those of the
 * outer one, and names that every object or class of JavaScript has, which are taken out before it looks.
 * @param prefix `/` for a body (JSON pointers), `?` for the query (names of parameters)
 * @throws DomainError `request.invalid` with every fault
 */
export function refuseUnsound(value: unknown, prefix: '/' | '?'): void {
  const faults = unsoundParts(value, prefix, '', 0);
  if (faults.length > 0) throw invalid(faults);
}

function unsoundParts(value: unknown, prefix: '/' | '?', path: string, depth: number): Fault[] {
  if (depth > deepest) return [{ pointer: path, code: 'too_deep', detail: tooDeep }];
  if (typeof value === 'string') {
    const isSound = !value.includes('\u0000') && value.isWellFormed();
    return isSound ? [] : [{ pointer: path || prefix, code: 'isWellFormed', detail: notWellFormed }];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const pointer = `${path ? `${path}/` : prefix}${escapePointer(key)}`;
    if (Array.isArray(value) && Array.isArray(part))
      return [{ pointer, code: 'list_in_list', detail: listInList }];
    if (key in Object.prototype || key === 'prototype')
      return [{ pointer, code: 'whitelistValidation', detail: unknownName }];
    return unsoundParts(part, prefix, pointer, depth + 1);
  });
}

const tooDeep: Sentence = { nl: 'Dit zit te diep genest.', en: 'This is nested too deeply.' };
const listInList: Sentence = { nl: 'Hier hoort geen lijst.', en: 'A list does not belong here.' };
const notWellFormed: Sentence = {
  nl: 'Deze tekst bevat tekens die niet bestaan.',
  en: 'This text holds characters that do not exist.',
};
const unknownName: Sentence = { nl: 'Dit veld bestaat niet.', en: 'This field does not exist.' };
