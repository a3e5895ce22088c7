import { DomainError } from '@app/platform';

/** What was planned stands once the meeting has begun, or was cancelled. */
export function planClosed(): DomainError {
  return new DomainError('conflict', 'meeting.plan_closed', {
    nl: 'Deze bijeenkomst is al begonnen of afgezegd; de planning staat vast.',
    en: 'This meeting has begun or was cancelled; its plan is fixed.',
  });
}

/** A reply is given before a meeting begins. */
export function noReplyAsked(): DomainError {
  return new DomainError('conflict', 'meeting.no_reply_asked', {
    nl: 'Op deze bijeenkomst kun je niet meer antwoorden.',
    en: 'This meeting does not ask for an answer any more.',
  });
}

/** Attendance, outcomes and minutes are recorded while the meeting is in progress. Source: the domain, "Meeting". */
export function notInProgress(): DomainError {
  return new DomainError('conflict', 'meeting.not_in_progress', {
    nl: 'Dit leg je vast terwijl de bijeenkomst bezig is. Open de bijeenkomst, of heropen die.',
    en: 'This is recorded while the meeting is in progress. Open the meeting, or reopen it.',
  });
}
