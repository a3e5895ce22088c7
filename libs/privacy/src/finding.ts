/** What data of a client (cliëntgegevens) can be. Source: domain.md, "Privacy". */
export const clientDataKinds = [
  'citizen_service_number',
  'birth_date',
  'telephone_number',
  'email_address',
  'street_address',
  'case_number',
  'initials_with_age',
] as const;

/** One kind of client data. */
export type ClientDataKind = (typeof clientDataKinds)[number];

/** A stretch of a text, in UTF-16 code units; the end is not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that looks like client data. What stands there is not in it, so that a finding can be kept. */
export interface Finding extends Stretch {
  readonly kind: ClientDataKind;
}
