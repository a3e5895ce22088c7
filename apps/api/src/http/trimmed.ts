import { Transform } from 'class-transformer';

/** A text without blanks around it; what is not a text is left for the checks to refuse. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}
