import { DomainError } from '@app/platform';

/** Somebody has as many addresses as they may have. */
export function tooManyFeeds(most: number): DomainError {
  return new DomainError('conflict', 'calendar_feed.too_many', {
    nl: `Je hebt al ${most} agenda-adressen. Trek er eerst een in die je niet meer gebruikt.`,
    en: `You have ${most} calendar addresses already. Revoke one first that you do not use any more.`,
  });
}
