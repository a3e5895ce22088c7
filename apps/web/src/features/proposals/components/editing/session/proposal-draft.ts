import { type DraftStore, draftStore } from '../../../../../lib/drafts/draft-store.js';
import { textFields } from '../../text/text-fields.js';
import { isWordField, type ProposalContent } from '../content/proposal-content.js';

/** A text that was written and not saved yet, and the saved one that it builds on. */
export interface ProposalDraft {
  readonly content: ProposalContent;
  readonly base: ProposalContent;
  /** The version of the proposal that `base` is the text of. */
  readonly version: number;
  /** When the last key was pressed, in RFC 3339. */
  readonly at: string;
}

/** Where a person's draft of a proposal is kept on this device. */
export const proposalDrafts = (personId: string, proposalId: string): DraftStore<ProposalDraft> =>
  draftStore({ personId, subject: `proposal.${proposalId}` }, isProposalDraft);

function isProposalDraft(value: unknown): value is ProposalDraft {
  return (
    isRecord(value) &&
    typeof value.version === 'number' &&
    typeof value.at === 'string' &&
    isContent(value.content) &&
    isContent(value.base)
  );
}

function isContent(value: unknown): value is ProposalContent {
  if (!isRecord(value)) return false;
  return textFields.every((field) => {
    const kept = value[field];
    if (isWordField(field)) return typeof kept === 'string';
    if (field !== 'affectedOrganisations') return kept === null || typeof kept === 'string';
    return Array.isArray(kept) && kept.every(isAffectedChoice);
  });
}

const isAffectedChoice = (value: unknown): boolean =>
  isRecord(value) && typeof value.organisationId === 'string' && typeof value.part === 'string';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
