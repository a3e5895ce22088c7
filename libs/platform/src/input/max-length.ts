import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * A text of at most so many characters, counted in code points as JSON Schema and PostgreSQL do. That of class-validator
 * leaves out the characters that choose between text and picture (U+FE0E and U+FE0F), and so takes longer texts than are published.
 */
export function MaxLength(longest: number, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'maxLength',
      constraints: [longest],
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isWithin(value, longest),
        defaultMessage: buildMessage(
          (eachPrefix) => `${eachPrefix}$property must be shorter than or equal to $constraint1 characters`,
          options,
        ),
      },
    },
    options,
  );
}

/** A code point is one or two code units, so most texts need not be counted. */
function isWithin(text: string, longest: number): boolean {
  return text.length <= longest || (text.length <= 2 * longest && [...text].length <= longest);
}
