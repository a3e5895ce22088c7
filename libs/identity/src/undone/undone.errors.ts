import { DomainError, invalid } from '@app/platform';

/** It was done after all, or needs not be done any more. */
export function undoneIsGone(): DomainError {
  return new DomainError('conflict', 'undone.done_meanwhile', {
    nl: 'Dit is intussen toch gelukt, of hoeft niet meer.',
    en: 'This was done after all in the meantime, or needs not be done any more.',
  });
}

/** Whoever leaves something undone says why. */
export function undoneReasonMissing(): DomainError {
  return invalid([
    {
      pointer: '/because',
      code: 'required',
      detail: { nl: 'Vertel waarom je het hierbij laat.', en: 'Tell why you leave it at that.' },
    },
  ]);
}
