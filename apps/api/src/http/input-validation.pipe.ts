import { invalid } from '@app/platform';
import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { inputFaults } from './input-faults.js';
import { refuseUnsound } from './unsound-input.js';

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
    refuseUnsound(value, prefix);
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
