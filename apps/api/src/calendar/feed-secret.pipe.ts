import { notFound } from '@app/platform';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** The secret in the address of a calendar; the ending is there for programs that want one. */
@Injectable()
export class FeedSecretPipe implements PipeTransform<string, string> {
  /** @throws DomainError `not_found` for what is no such address, as for one that never was */
  transform(value: string): string {
    const secret = /^([\w-]{1,100})\.ics$/.exec(value)?.[1];
    if (secret === undefined) throw notFound();
    return secret;
  }
}
