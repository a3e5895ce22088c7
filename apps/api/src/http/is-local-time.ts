import { isIsoDate } from '@app/calendar';
import { registerDecorator } from 'class-validator';

const localPattern = /^(20\d{2}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:00$/;

/** A date and a time by the clocks of a place, to the minute: `2021-01-14T13:30:00`, from 2000 to 2099. */
export function IsLocalTime(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isLocalTime',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (value: unknown) => {
          const date = typeof value === 'string' ? localPattern.exec(value)?.[1] : undefined;
          return date !== undefined && isIsoDate(date);
        },
      },
    });
  };
}
