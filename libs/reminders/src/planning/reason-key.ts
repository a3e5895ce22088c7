import type { ReminderReason } from '@app/platform';

/** What makes a reason of a rule the same one: the thing, the person, in which quality, the day and the occasion. */
export function reasonKey({
  subjectId,
  recipientId,
  audience,
  fallsOn,
  occasion,
}: Pick<ReminderReason, 'subjectId' | 'recipientId' | 'audience' | 'fallsOn' | 'occasion'>): string {
  return [subjectId, recipientId, audience, fallsOn, occasion].join(' ');
}
