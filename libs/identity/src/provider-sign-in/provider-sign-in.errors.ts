import { DomainError } from '@app/platform';
import type { Sentence } from '@app/workflow';

/**
 * Why nobody was signed in with a provider. The codes are stable: the sign-in page, which a provider sends people back
 * to, has a sentence for each of them.
 */
const refusals = {
  'sign_in.provider_unknown': {
    nl: 'Met deze aanbieder kun je je niet (meer) aanmelden.',
    en: 'You cannot sign in with this provider (any more).',
  },
  'sign_in.provider_unavailable': {
    nl: 'De aanmelding van je organisatie is niet bereikbaar. Probeer het later opnieuw.',
    en: 'The sign-in of your organisation cannot be reached. Try again later.',
  },
  'sign_in.attempt_unknown': {
    nl: 'Deze aanmelding is al gebruikt, duurde te lang of begon in een andere browser. Begin opnieuw.',
    en: 'This sign-in was used already, took too long or began in another browser. Begin again.',
  },
  'sign_in.provider_refused': {
    nl: 'Je organisatie heeft de aanmelding afgebroken.',
    en: 'Your organisation broke off the sign-in.',
  },
  'sign_in.answer_invalid': {
    nl: 'Het antwoord van je organisatie klopte niet. Begin opnieuw.',
    en: 'The answer of your organisation was not right. Begin again.',
  },
  'sign_in.email_unverified': {
    nl: 'Je organisatie bevestigt je e-mailadres niet, dus weten we niet zeker wie je bent.',
    en: 'Your organisation does not confirm your e-mail address, so we cannot be sure who you are.',
  },
  'sign_in.domain_not_served': {
    nl: 'Dit e-mailadres hoort niet bij de organisatie waarmee je je aanmeldt.',
    en: 'This e-mail address does not belong to the organisation with which you sign in.',
  },
  'sign_in.person_unknown': {
    nl: 'Je hebt hier (nog) geen toegang. Vraag je programmabureau om een uitnodiging.',
    en: 'You have no access here (yet). Ask your programme office for an invitation.',
  },
  'sign_in.identity_conflict': {
    nl: 'Dit account van je organisatie hoort bij een ander, of jij hoort bij een ander account. Vraag het aan de beheerder.',
    en: 'This account of your organisation belongs to somebody else, or you belong to another account. Ask the administrator.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type SignInRefusal = keyof typeof refusals;

/** Every code with which somebody can come back to the sign-in page. */
export const signInRefusals = Object.keys(refusals) as SignInRefusal[];

/** Nobody is signed in, and why. */
export class RefusedSignIn extends DomainError {
  /** @param reason what the audit trail holds besides the code; no claim and no secret */
  constructor(
    code: SignInRefusal,
    readonly reason: string | null = null,
  ) {
    super('conflict', code, refusals[code]);
  }
}
