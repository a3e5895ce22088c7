import { ValidateIf } from 'class-validator';

/** The property may be left out; null is a fault. */
export function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
