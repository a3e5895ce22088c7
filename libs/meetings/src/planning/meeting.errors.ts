import { DomainError } from '@app/platform';

/** What was planned stands once the meeting has begun, or was cancelled. */
export function planClosed(): DomainError {
  return new DomainError('conflict', 'meeting.plan_closed', {
    nl: 'Deze bijeenkomst is al begonnen of afgezegd; de planning staat vast.',
    en: 'This meeting has begun or was cancelled; its plan is fixed.',
  });
}

/** Who leads a meeting is there. */
export function leaderStaysInvited(): DomainError {
  return new DomainError('conflict', 'meeting.leader_stays_invited', {
    nl: 'Wie de bijeenkomst leidt blijft uitgenodigd. Laat eerst iemand anders de bijeenkomst leiden.',
    en: 'Who leads the meeting stays invited. Have somebody else lead it first.',
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

/** The agenda stands once the meeting is over. */
export function agendaClosed(): DomainError {
  return new DomainError('conflict', 'meeting.agenda_closed', {
    nl: 'Deze bijeenkomst is voorbij; de agenda staat vast.',
    en: 'This meeting is over; its agenda is fixed.',
  });
}

/** A round of intervision stays at its meeting, and so does what was done. */
export function staysAtMeeting(): DomainError {
  return new DomainError('conflict', 'meeting.item_stays', {
    nl: 'Een afgerond punt en een intervisieronde blijven bij deze bijeenkomst.',
    en: 'An item that is done and a round of intervision stay at this meeting.',
  });
}

/** A case was brought to this item of the agenda. */
export function itemInUse(): DomainError {
  return new DomainError('conflict', 'meeting.item_in_use', {
    nl: 'Bij dit agendapunt is een casus ingebracht. Wie de casus inbracht, moet die eerst terugnemen.',
    en: 'A case was brought to this agenda item. Its owner must take it back first.',
  });
}
