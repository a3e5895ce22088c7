import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Fields that hold secrets; they are cut from every line, wherever they stand. */
const secrets = ['authorization', 'cookie', 'token', 'csrfToken', 'password', 'secret', 'email'];

/** Lines of JSON on the standard output, without secrets. */
export function createLog(level: string, program: string): Logger {
  return pino({
    level,
    base: { program },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[removed]' },
  });
}

/** Lets the framework write its messages as lines of the same log. */
export class FrameworkLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: unknown, context?: unknown): void {
    this.logger.error({ context, stack }, String(message));
  }

  fatal(message: unknown, context?: unknown): void {
    this.logger.fatal({ context }, String(message));
  }
}
