import { isIsoDate } from '@app/calendar';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { registerDecorator } from 'class-validator';

const instantPattern =
  /^((20\d{2})-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** An instant with its distance to UTC, RFC 3339, from 2000 to 2099; the property holds a `Date`. */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => toInstant(value)),
    (target: object, propertyName: string | symbol) => {
      registerDecorator({
        name: 'isInstant',
        target: target.constructor,
        propertyName: String(propertyName),
        validator: { validate: (value: unknown) => value instanceof Date },
      });
    },
  );
}

/** What is no instant is left as it is, for the check to refuse. */
function toInstant(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const date = instantPattern.exec(value)?.[1];
  return date !== undefined && isIsoDate(date) ? new Date(value) : value;
}
