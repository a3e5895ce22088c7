import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';

/** How the published interface says that blanks around a text are taken off before it is judged. */
export const trimmed = { 'x-trimmed': true };

/** A text without blanks around it; what is not a text is left for the checks to refuse. */
export function Trimmed(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, ...trimmed }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
  );
}
