import type { Fault } from '@app/platform';
import { faultUnless } from '@app/programmes';
import { knownMethods } from '../known-methods.js';
import type { Method, MethodStep } from '../method.js';

/** The longest round, in minutes. */
const longestRound = 240;

/** Every fault in a method that a programme adds, by JSON pointer. */
export function methodFaults({ key, steps }: Pick<Method, 'key' | 'steps'>): Fault[] {
  return [
    ...faultUnless(!knownMethods.some((known) => known.key === key), '/key', 'method_known', {
      nl: 'Deze sleutel heeft al een methode die ieder programma kent.',
      en: 'A method that every programme has goes by this key already.',
    }),
    ...stepFaults(steps),
  ];
}

/** Every fault in the steps together. */
export function stepFaults(steps: readonly MethodStep[]): Fault[] {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return faultUnless(minutes <= longestRound, '/steps', 'too_long', {
    nl: `Alle stappen samen duren hoogstens ${longestRound} minuten; dit zijn er ${minutes}.`,
    en: `All steps together take ${longestRound} minutes at most; these are ${minutes}.`,
  });
}
