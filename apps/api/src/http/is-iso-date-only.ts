import { isIsoDate } from '@app/calendar';
import { registerDecorator } from 'class-validator';

/** A date that exists, without a time: `YYYY-MM-DD`. */
export function IsIsoDateOnly(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isIsoDateOnly',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: { validate: (value: unknown) => typeof value === 'string' && isIsoDate(value) },
    });
  };
}
