import { applyDecorators } from '@nestjs/common';
import { Matches, ValidateIf } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';

/** The property may be left out; null is a fault. */
export function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** A day from 1900 up to and including 2199, so that everything counted from it stays in the calendar. */
export function IsExchangeDay(): PropertyDecorator {
  return applyDecorators(IsIsoDateOnly(), Matches(/^(19|20|21)\d\d-/));
}
