import { DomainError } from '@app/platform';

/** The text is being judged, or was decided on. */
export function textNotOpen(): DomainError {
  return new DomainError('conflict', 'proposal.text_not_open', {
    nl: 'De tekst wijzig je zolang het een idee is, of als er aanpassing is gevraagd.',
    en: 'The text changes while it is an idea, or when changes were requested.',
  });
}

/** It is shared once it is submitted. */
export function alreadySubmitted(): DomainError {
  return new DomainError('conflict', 'proposal.already_submitted', {
    nl: 'Dit voorstel is al ingediend.',
    en: 'This proposal has been submitted already.',
  });
}

/** A verdict is about the current revision. */
export function otherRevision(): DomainError {
  return new DomainError('conflict', 'proposal.other_revision', {
    nl: 'De tekst is intussen gewijzigd. Lees de nieuwe versie en beoordeel die.',
    en: 'The text was changed meanwhile. Read the new revision and judge that one.',
  });
}

/** The proposal does not ask this organisation for a verdict now. */
export function noReviewAsked(): DomainError {
  return new DomainError('conflict', 'proposal.no_review_asked', {
    nl: 'Van deze organisatie wordt nu geen oordeel gevraagd.',
    en: 'No verdict of this organisation is asked now.',
  });
}

/** The last author cannot leave. */
export function lastAuthor(): DomainError {
  return new DomainError('conflict', 'proposal.last_author', {
    nl: 'Een voorstel heeft altijd minstens één auteur.',
    en: 'A proposal always has at least one author.',
  });
}

/** Nothing changes in a final state. */
export function alreadyDecided(): DomainError {
  return new DomainError('conflict', 'proposal.already_decided', {
    nl: 'Dit voorstel is afgesloten en verandert niet meer.',
    en: 'This proposal is closed and no longer changes.',
  });
}
