import { DomainError, type Fault, invalid } from '@app/platform';
import { type ProviderFaultCode, providerFaults } from './provider-fault.js';

/** Another provider has this name, apart from capitals. */
export function providerNameTaken(): DomainError {
  return new DomainError('conflict', 'identity_provider.name_taken', {
    nl: 'Er is al een aanbieder met deze naam.',
    en: 'There is a provider with this name already.',
  });
}

/** Another provider has this issuer: from the issuer and the subject follows who somebody is, so there is one of each. */
export function issuerTaken(): DomainError {
  return new DomainError('conflict', 'identity_provider.issuer_taken', {
    nl: 'Er is al een aanbieder met dit adres.',
    en: 'There is a provider with this address already.',
  });
}

/** Another provider serves one of the domains. */
export function domainTaken(): DomainError {
  return new DomainError('conflict', 'identity_provider.domain_taken', {
    nl: 'Een van deze domeinen hoort al bij een andere aanbieder.',
    en: 'One of these domains belongs to another provider already.',
  });
}

/** The address cannot be that of an issuer. */
export function unsafeIssuer(): DomainError {
  const detail = {
    nl: 'Vul een adres in dat met https:// begint, zonder naam, wachtwoord, vraagteken of hekje.',
    en: 'Fill in an address that begins with https://, without a name, a password, a question mark or a hash.',
  };
  return invalid([{ pointer: '/issuer', code: 'unsafe', detail }]);
}

/** The provider does not answer as it should, so it is not switched on. */
export function providerDoesNotWork(code: ProviderFaultCode): DomainError {
  const { nl, en } = providerFaults[code];
  const fault: Fault = {
    pointer: '/issuer',
    code,
    detail: {
      nl: `${nl} Je kunt de aanbieder wel uitgeschakeld bewaren.`,
      en: `${en} You can save the provider while it is switched off.`,
    },
  };
  return invalid([fault]);
}
