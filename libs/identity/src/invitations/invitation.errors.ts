import { DomainError, type Fault } from '@app/platform';

/** An invitation of the person for the programme waits for an answer already. */
export function invitationPending(): DomainError {
  return new DomainError('conflict', 'invitation.pending', {
    nl: 'Deze persoon is al uitgenodigd en heeft zich nog niet aangemeld.',
    en: 'This person was invited already and has not signed in yet.',
  });
}

/** An invitation that was accepted or withdrawn cannot be withdrawn (again). */
export function invitationSettled(): DomainError {
  return new DomainError('conflict', 'invitation.settled', {
    nl: 'Deze uitnodiging is al aangenomen of ingetrokken.',
    en: 'This invitation was accepted or withdrawn already.',
  });
}

/** Who has no role in the programme has nothing to do there. */
export const withoutRole: Fault = {
  pointer: '/personId',
  code: 'no_role',
  detail: {
    nl: 'Geef deze persoon eerst een rol in het programma.',
    en: 'Give this person a role in the programme first.',
  },
};
