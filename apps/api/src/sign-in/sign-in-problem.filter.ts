import { Configuration, DomainError } from '@app/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Brings a browser that came back from a provider to the sign-in page, with the code of what went wrong. */
@Injectable()
@Catch()
export class SignInProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('SignIn');

  constructor(private readonly configuration: Configuration) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    if (!(fault instanceof DomainError))
      this.log.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    const code = fault instanceof DomainError ? fault.code : 'service.failed';
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.redirect(`${this.configuration.PUBLIC_URL}/sign-in?problem=${encodeURIComponent(code)}`, 302);
  }
}
