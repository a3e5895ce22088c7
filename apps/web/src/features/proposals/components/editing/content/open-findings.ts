import { findClientData, type Finding } from '@app/privacy';
import type { Proposal } from '../../../../../lib/api/schema-types.js';
import { contentOf, type ProposalContent, type WordField } from './proposal-content.js';

/** What looks like client data in a field, and was not declared harmless. */
export interface OpenFinding extends Finding {
  /** The words that were found. */
  readonly words: string;
}

/** As the server compares what was declared harmless: without regard to capitals and spaces. */
const normalised = (words: string): string => words.toLowerCase().replace(/\s/g, '');

/** The words of the saved text that an author declared harmless. */
export function harmlessWords(proposal: Proposal): ReadonlySet<string> {
  const saved = contentOf(proposal);
  return new Set(
    proposal.findings
      .filter(({ isHarmless }) => isHarmless)
      .map(({ field, start, end }) => normalised(saved[field].slice(start, end))),
  );
}

/** What looks like client data in a field as it is being written. */
export function openFindings(
  content: ProposalContent,
  field: WordField,
  harmless: ReadonlySet<string>,
): OpenFinding[] {
  const text = content[field];
  return findClientData(text)
    .map((finding) => ({ ...finding, words: text.slice(finding.start, finding.end) }))
    .filter(({ words }) => !harmless.has(normalised(words)));
}
