import type { Fault } from '@app/platform';
import { faultUnless } from './fault-unless.js';

/**
 * A fault for every value that came before in the list.
 * @param pointerOf the place of a value, by its index in the list
 */
export function uniqueFaults(values: readonly string[], pointerOf: (index: number) => string): Fault[] {
  const first = new Map<string, number>();
  return values.flatMap((value, index) => {
    if (!first.has(value)) first.set(value, index);
    return faultUnless(first.get(value) === index, pointerOf(index), 'not_unique', {
      nl: `“${value}” staat er al; het mag maar één keer voorkomen.`,
      en: `“${value}” is already there; it may occur only once.`,
    });
  });
}
