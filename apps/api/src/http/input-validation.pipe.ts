import { type Fault, invalid } from '@app/platform';
import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { inputFaults } from './input-faults.js';

const options = {
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: false,
};

const bodyPipe = new ValidationPipe({
  ...options,
  exceptionFactory: (errors) => invalid(inputFaults(errors, '/')),
});
const queryPipe = new ValidationPipe({
  ...options,
  exceptionFactory: (errors) => invalid(inputFaults(errors, '?')),
});

/** Checks every input against its class and refuses with all faults; what the class does not know is a fault. */
@Injectable()
export class InputValidationPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'custom') return value;
    const prefix = metadata.type === 'body' ? '/' : '?';
    const unsound = unsoundTexts(value, prefix);
    if (unsound.length > 0) throw invalid(unsound);
    if (metadata.type === 'body' && (value === null || typeof value !== 'object' || Array.isArray(value))) {
      throw invalid([
        {
          pointer: '',
          code: 'isObject',
          detail: { nl: 'Stuur een JSON-object.', en: 'Send a JSON object.' },
        },
      ]);
    }
    return metadata.type === 'body'
      ? bodyPipe.transform(value, metadata)
      : queryPipe.transform(value, metadata);
  }
}

/** Nothing that is asked for is nested as deeply; reading on would exhaust the stack. */
const deepest = 50;

/** Texts that PostgreSQL cannot keep (a NUL character, or half of a surrogate pair), and nesting without end. */
function unsoundTexts(value: unknown, prefix: '/' | '?', path = '', depth = 0): Fault[] {
  if (depth > deepest) return [tooDeep(path)];
  if (typeof value === 'string') {
    if (!value.includes('\u0000') && value.isWellFormed()) return [];
    const detail = {
      nl: 'Deze tekst bevat tekens die niet bestaan.',
      en: 'This text holds characters that do not exist.',
    };
    return [{ pointer: path || prefix, code: 'isWellFormed', detail }];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    unsoundTexts(part, prefix, path ? `${path}/${key}` : `${prefix}${key}`, depth + 1),
  );
}

function tooDeep(pointer: string): Fault {
  return {
    pointer,
    code: 'too_deep',
    detail: { nl: 'Dit zit te diep genest.', en: 'This is nested too deeply.' },
  };
}
