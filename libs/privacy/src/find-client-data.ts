import { clientDataKinds, type ClientDataKind, type Finding, type Stretch } from './finding.js';
import { birthDates } from './kinds/birth-date.js';
import { caseNumbers } from './kinds/case-number.js';
import { citizenServiceNumbers } from './kinds/citizen-service-number.js';
import { emailAddresses } from './kinds/email-address.js';
import { initialsWithAge } from './kinds/initials-with-age.js';
import { streetAddresses } from './kinds/street-address.js';
import { telephoneNumbers } from './kinds/telephone-number.js';
import { type LegibleText, legibleText, originalStretch } from './text/legible-text.js';

type Detector = (text: LegibleText) => Stretch[];

const detectors: Readonly<Record<ClientDataKind, Detector>> = {
  citizen_service_number: citizenServiceNumbers,
  birth_date: birthDates,
  telephone_number: telephoneNumbers,
  email_address: emailAddresses,
  street_address: streetAddresses,
  case_number: caseNumbers,
  initials_with_age: initialsWithAge,
};

/**
 * Finds what looks like data of a client in a text in Dutch or English. It warns, and people decide: a finding
 * can be harmless. The work grows with the length of the text and not faster, whatever the text is.
 * Source: domain.md, "Privacy".
 *
 * @returns the findings in reading order, none overlapping another: of two that do, the longer one
 */
export function findClientData(text: string): Finding[] {
  const legible = legibleText(text);
  const found = clientDataKinds.flatMap((kind) =>
    detectors[kind](legible).map((stretch): Finding => ({ kind, ...originalStretch(legible, stretch) })),
  );
  found.sort((one, other) => one.start - other.start);
  return withoutOverlap(found);
}

/** @param findings sorted by where they start */
function withoutOverlap(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const last = kept.at(-1);
    if (!last || last.end <= finding.start) kept.push(finding);
    else if (finding.end - finding.start > last.end - last.start) kept[kept.length - 1] = finding;
  }
  return kept;
}
