/** What personal data of a client can be. Source: the domain, "Privacy". */
export const clientDataKinds = [
  'citizen_service_number',
  'birth_date',
  'telephone_number',
  'email_address',
  'street_address',
  'case_number',
  'initials_with_age',
] as const;
export type ClientDataKind = (typeof clientDataKinds)[number];

/** What each kind is called. */
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

/** A place in a text that looks like client data. */
export interface Finding {
  readonly kind: ClientDataKind;
  /** Offset of the first character, in UTF-16 code units. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
}

/** A place in a text, before its kind is known. */
export type Place = Omit<Finding, 'kind'>;

/**
 * Every place where a pattern matches. Patterns of this library have bounded repetitions only and begin at a
 * fixed kind of character, so that the work grows with the length of the text and no more.
 * @param pattern with the flags `g` and `u`
 * @param accepts judges a match, with its groups
 */
export function placesOf(
  text: string,
  pattern: RegExp,
  accepts: (match: RegExpExecArray) => boolean = () => true,
): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(pattern))
    if (accepts(match)) places.push({ start: match.index, end: match.index + match[0].length });
  return places;
}
