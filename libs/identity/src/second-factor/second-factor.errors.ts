import { DomainError } from '@app/platform';
import type { Demand } from './demand.js';

const minute = 60_000;

/** The code is not right, or was used already: which of the two is not told. */
export function wrongCode(): DomainError {
  const detail = {
    nl: 'Deze code klopt niet, of is al gebruikt. Neem de code die de app nu toont, of wacht op de volgende.',
    en: 'This code is not right, or was used already. Take the code that the app shows now, or wait for the next one.',
  };
  return new DomainError('invalid', 'second_factor.code_wrong', detail, {
    faults: [{ pointer: '/code', code: 'wrong', detail }],
  });
}

/** Too many wrong codes: the account waits. @param blockedFor in milliseconds */
export function lockedOut(blockedFor: number): DomainError {
  const minutes = Math.ceil(blockedFor / minute);
  return new DomainError(
    'throttled',
    'second_factor.locked_out',
    {
      nl: `Er zijn te veel verkeerde codes ingevuld. Je kunt het over ${minutes === 1 ? 'een minuut' : `${minutes} minuten`} opnieuw proberen.`,
      en: `Too many wrong codes were entered. You can try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    },
    { retryAfter: Math.ceil(blockedFor / 1000) },
  );
}

/** What the browser answered with a passkey is not right, came too late, or tells of a copy. */
export function passkeyRefused(): DomainError {
  return new DomainError('invalid', 'second_factor.passkey_refused', {
    nl: 'Deze passkey is niet aangenomen. Probeer het opnieuw, of kies een andere manier.',
    en: 'This passkey was not accepted. Try again, or choose another way.',
  });
}

/** Nothing waits to be confirmed, or it waited too long. */
export function nothingToConfirm(): DomainError {
  return new DomainError('conflict', 'second_factor.nothing_to_confirm', {
    nl: 'Het instellen heeft te lang geduurd. Begin opnieuw met een nieuwe QR-code.',
    en: 'Setting this up took too long. Begin anew with a new QR code.',
  });
}

/** There is one already: a new one takes its place only with a code of it. */
export function codeOfStandingNeeded(): DomainError {
  const detail = {
    nl: 'Je hebt al een authenticator-app ingesteld. Vul een code daarvan in, of een herstelcode.',
    en: 'You have set up an authenticator app already. Enter a code of it, or a recovery code.',
  };
  return new DomainError('invalid', 'second_factor.code_needed', detail, {
    faults: [{ pointer: '/code', code: 'required', detail }],
  });
}

/** There is none. */
export function noSecondFactor(): DomainError {
  return new DomainError('conflict', 'second_factor.none', {
    nl: 'Er is geen tweede stap ingesteld.',
    en: 'No second step was set up.',
  });
}

/** It cannot be switched off while somebody demands it. */
export function demandedBy(demands: readonly Demand[]): DomainError {
  const named = demands.flatMap(({ programme }) => programme?.name ?? []).join(', ');
  return new DomainError('conflict', 'second_factor.demanded', {
    nl: named
      ? `Dit programma vraagt een tweede stap bij het aanmelden: ${named}. Je kunt hem daarom niet uitzetten.`
      : 'Beheerders melden zich hier aan met een tweede stap. Je kunt hem daarom niet uitzetten.',
    en: named
      ? `This programme asks for a second step when signing in: ${named}. You can therefore not switch it off.`
      : 'Administrators sign in here with a second step. You can therefore not switch it off.',
  });
}
