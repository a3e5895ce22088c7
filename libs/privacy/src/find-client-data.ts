import type { ClientDataKind, Finding, Place } from './finding.js';
import { birthDates } from './kinds/birth-date.js';
import { caseNumbers } from './kinds/case-number.js';
import { citizenServiceNumbers } from './kinds/citizen-service-number.js';
import { emailAddresses } from './kinds/email-address.js';
import { initialsWithAge } from './kinds/initials-with-age.js';
import { streetAddresses } from './kinds/street-address.js';
import { telephoneNumbers } from './kinds/telephone-number.js';

const detectors: Readonly<Record<ClientDataKind, (text: string) => Place[]>> = {
  email_address: emailAddresses,
  case_number: caseNumbers,
  birth_date: birthDates,
  telephone_number: telephoneNumbers,
  citizen_service_number: citizenServiceNumbers,
  street_address: streetAddresses,
  initials_with_age: initialsWithAge,
};

/**
 * Finds what looks like data of a client in a text: a warning, for people decide whether it is harmless.
 * Pure: it runs in the browser while typing and decides on the server. Source: the domain, "Privacy".
 * @returns the findings in reading order; where two overlap, the one that begins first, and of those the longest
 */
export function findClientData(text: string): Finding[] {
  const found = Object.entries(detectors).flatMap(([kind, detect]) =>
    detect(text).map((place): Finding => ({ kind: kind as ClientDataKind, ...place })),
  );
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
