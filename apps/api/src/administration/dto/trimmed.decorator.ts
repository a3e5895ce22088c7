import { Transform } from 'class-transformer';

/** Takes the white space off both ends of a text before it is checked, so that a blank text is empty. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}
