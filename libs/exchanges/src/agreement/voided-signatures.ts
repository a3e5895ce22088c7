import { signatureParties, type SignatureParty } from './signature-party.js';

/** What the parties agree on; a change of it makes a new version of the agreement. */
const agreedFields: ReadonlySet<string> = new Set([
  'startsOn',
  'endsOn',
  'hostOrganisationId',
  'hostPosition',
]);

/** Whether a change of these fields makes a new version of the agreement. */
export function changesAgreement(fields: readonly string[]): boolean {
  return fields.some((field) => agreedFields.has(field));
}

/**
 * Whose signature a change of these fields voids: everybody's when what was agreed changes, and only that
 * party's when a sponsor is replaced. Source: the domain, "Exchange", `sign`.
 */
export function partiesVoidedBy(fields: readonly string[]): SignatureParty[] {
  if (changesAgreement(fields)) return [...signatureParties];
  const replaced: SignatureParty[] = [];
  if (fields.includes('homeSponsorId')) replaced.push('home_sponsor');
  if (fields.includes('hostSponsorId')) replaced.push('host_sponsor');
  return replaced;
}
