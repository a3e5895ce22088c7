import { isIsoDate } from '@app/calendar';
import { registerDecorator } from 'class-validator';

/** The days that make sense in a programme; others are typing errors. */
const first = '2000-01-01';
const last = '2099-12-31';

/** A date that exists, without a time: `YYYY-MM-DD`, from 2000 to 2099. */
export function IsIsoDateOnly(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isIsoDateOnly',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && isIsoDate(value) && value >= first && value <= last,
      },
    });
  };
}
