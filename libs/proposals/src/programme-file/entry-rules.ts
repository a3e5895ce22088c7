import { ValidateIf } from 'class-validator';

/** The most characters of a text. */
export const longestText = 10_000;

/** The property may be left out, but not be null. */
export function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
