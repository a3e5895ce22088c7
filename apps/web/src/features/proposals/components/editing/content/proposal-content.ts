import type { AffectedPart, Proposal } from '../../../../../lib/api/schema-types.js';
import type { ProposalChanges } from '../../../api/writing/update-proposal.js';
import { type FreeField, freeFields, type TextField, textFields } from '../../text/text-fields.js';

/** An organisation that the change affects, and its part in it. */
export interface AffectedChoice {
  readonly organisationId: string;
  readonly part: AffectedPart;
}

/** What authors write: everything that belongs to one revision of the text. */
export interface ProposalContent extends Readonly<Record<FreeField | 'title', string>> {
  /** Key of a step of the chain; null where none was chosen. */
  readonly chainStep: string | null;
  /** Key of a recommendation; null where none was chosen. */
  readonly recommendation: string | null;
  readonly affectedOrganisations: readonly AffectedChoice[];
}

/** The fields that hold words, in the order in which they are read. */
export const wordFields = ['title', ...freeFields] as const;
export type WordField = (typeof wordFields)[number];

/** Whether the field holds words, rather than a choice. */
export const isWordField = (field: TextField): field is WordField =>
  (wordFields as readonly TextField[]).includes(field);

/** The text of a proposal as it was saved last. */
export function contentOf(proposal: Proposal): ProposalContent {
  const { title, problem, change, expectedEffect, legalFrame, chainStep, recommendation } = proposal;
  const affectedOrganisations = proposal.affectedOrganisations.map(({ organisationId, part }) => ({
    organisationId,
    part,
  }));
  return {
    ...{ title, problem, change, expectedEffect, legalFrame },
    ...{ chainStep, recommendation, affectedOrganisations },
  };
}

/** Whether a field says the same in two texts; space around words does not count, for it is not saved. */
export function isSameIn(field: TextField, one: ProposalContent, other: ProposalContent): boolean {
  return comparable(one, field) === comparable(other, field);
}

function comparable(content: ProposalContent, field: TextField): string {
  if (isWordField(field)) return content[field].trim();
  if (field === 'affectedOrganisations') {
    return content[field].map(({ organisationId, part }) => `${organisationId} ${part}`).join('\n');
  }
  return content[field] ?? '';
}

/** The fields in which two texts differ, in the order in which they are read. */
export const differingFields = (one: ProposalContent, other: ProposalContent): TextField[] =>
  textFields.filter((field) => !isSameIn(field, one, other));

/** What has to be sent to make the saved text into what was written; empty where they say the same. */
export function changesBetween(saved: ProposalContent, written: ProposalContent): ProposalChanges {
  const changes = differingFields(saved, written).map((field) => [
    field,
    isWordField(field) ? written[field].trim() : written[field],
  ]);
  return Object.fromEntries(changes) as ProposalChanges;
}

/** The written words as plain text, each part under its question, for whoever wants to keep them elsewhere. */
export function contentAsText(content: ProposalContent, questionOf: (field: WordField) => string): string {
  return wordFields
    .filter((field) => content[field].trim() !== '')
    .map((field) => `${questionOf(field)}\n${content[field].trim()}`)
    .join('\n\n');
}
