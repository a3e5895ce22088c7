import type { Adoption, AdoptionAnchor, Proposal } from '../../../../lib/api/schema-types.js';
import type { AdoptionRecord } from '../../api/deciding/record-adoption.js';

/** A record as it is filled in; null where nothing is chosen yet. */
export interface AdoptionValues {
  ownerId: string | null;
  anchor: AdoptionAnchor | null;
  anchoredIn: string;
  effectiveOn: string | null;
}

/** What the form begins with: the record that is changed, or nothing. */
export function adoptionValues(adoption: Adoption | undefined): AdoptionValues {
  if (adoption === undefined) return { ownerId: null, anchor: null, anchoredIn: '', effectiveOn: null };
  const { owner, anchor, anchoredIn, effectiveOn } = adoption;
  return { ownerId: owner.id, anchor, anchoredIn, effectiveOn };
}

/** The record when all of it is filled in, else null. */
export function completeRecord(
  organisationId: Proposal['id'],
  { ownerId, anchor, anchoredIn, effectiveOn }: AdoptionValues,
): AdoptionRecord | null {
  if (ownerId === null || anchor === null || effectiveOn === null || anchoredIn.trim() === '') return null;
  return { organisationId, ownerId, anchor, anchoredIn, effectiveOn };
}
