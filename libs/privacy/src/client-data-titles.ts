import type { ClientDataKind } from './finding.js';

/** What each kind is called within a sentence, with its article. */
export const clientDataTitles: Readonly<
  Record<ClientDataKind, { readonly nl: string; readonly en: string }>
> = {
  citizen_service_number: { nl: 'een burgerservicenummer', en: 'a citizen service number' },
  birth_date: { nl: 'een geboortedatum', en: 'a birth date' },
  telephone_number: { nl: 'een telefoonnummer', en: 'a telephone number' },
  email_address: { nl: 'een e-mailadres', en: 'an e-mail address' },
  street_address: { nl: 'een adres', en: 'a street address' },
  case_number: { nl: 'een zaak- of meldingsnummer', en: 'a case or report number' },
  initials_with_age: { nl: 'initialen met een leeftijd', en: 'initials with an age' },
};
