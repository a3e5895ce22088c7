import { isIsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, registerDecorator } from 'class-validator';
import { isProgrammeDay } from '../faults/period-faults.js';

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

const localTimePattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** Whether the value is an existing date from 1900 up to and including 2199, `YYYY-MM-DD`. */
export function isFileDate(value: unknown): value is string {
  return typeof value === 'string' && isIsoDate(value) && isProgrammeDay(value);
}

/** Whether the value is an instant with its distance to UTC, RFC 3339, from 1900 up to and including 2199. */
export function isFileInstant(value: unknown): value is string {
  return typeof value === 'string' && isFileDate(instantPattern.exec(value)?.[1]);
}

/** A date of the file: `YYYY-MM-DD`, from 1900 up to and including 2199. */
export function IsFileDate(): PropertyDecorator {
  return check('isFileDate', isFileDate);
}

/** An instant of the file: RFC 3339 with its distance to UTC, from 1900 up to and including 2199. */
export function IsFileInstant(): PropertyDecorator {
  return check('isFileInstant', isFileInstant);
}

/** A time by the clocks of the programme: `2020-12-10T13:30:00`, from 1900 up to and including 2199. */
export function IsFileLocalTime(): PropertyDecorator {
  return check('isFileLocalTime', isFileLocalTime);
}

/** A key of the file, or a reference to one: 1 to 100 letters, digits, `-`, `_` or `.`; with `each` a list of them. */
export function IsFileKey(options?: { each: true }): PropertyDecorator {
  return applyDecorators(IsString(options), Matches(/^[\w.-]{1,100}$/, options));
}

/** A text that is filled in. @param longest in characters */
export function IsFileText(longest: number): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(longest), check('isNotBlank', isNotBlank));
}

function isFileLocalTime(value: unknown): boolean {
  return typeof value === 'string' && isFileDate(localTimePattern.exec(value)?.[1]);
}

function isNotBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function check(name: string, validate: (value: unknown) => boolean): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(propertyName),
      validator: { validate },
    });
}
