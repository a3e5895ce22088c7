import { findClientData, type Finding } from '@app/privacy';
import type { Proposal } from '../../../../../lib/api/schema-types.js';
import { contentOf, type ProposalContent, type WordField, wordFields } from '../content/proposal-content.js';

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

/**
 * Finds what looks like client data in the fields as they are being written. A field that has not changed since it was
 * looked at is not looked at again, for there are long ones and this goes on with every key.
 */
export function findingsFinder(): (
  content: ProposalContent,
  harmless: ReadonlySet<string>,
) => Record<WordField, OpenFinding[]> {
  const found = new Map<
    WordField,
    { text: string; harmless: ReadonlySet<string>; findings: OpenFinding[] }
  >();
  const look = (field: WordField, text: string, harmless: ReadonlySet<string>): OpenFinding[] => {
    const before = found.get(field);
    if (before?.text === text && before.harmless === harmless) return before.findings;
    const findings = findClientData(text)
      .map((finding) => ({ ...finding, words: text.slice(finding.start, finding.end) }))
      .filter(({ words }) => !harmless.has(normalised(words)));
    found.set(field, { text, harmless, findings });
    return findings;
  };
  return (content, harmless) =>
    Object.fromEntries(wordFields.map((field) => [field, look(field, content[field], harmless)])) as Record<
      WordField,
      OpenFinding[]
    >;
}
