import { describe, expect, it } from '@jest/globals';
import type { Proposal } from '../../../../../lib/api/schema-types.js';
import { fieldsToMend } from './fields-to-mend.js';
import { findingsFinder, harmlessWords } from '../findings/open-findings.js';
import { changesBetween, contentAsText, contentOf } from './proposal-content.js';

const organisation = { id: 'police', name: 'Politie', shortName: 'Politie' };
const proposal = {
  ...{ title: 'Titel', problem: 'Bel 06-12345678.', change: '', expectedEffect: '', legalFrame: '' },
  ...{ chainStep: 'report', recommendation: null },
  affectedOrganisations: [{ organisationId: 'police', part: 'consulted', organisation }],
  findings: [{ field: 'problem', kind: 'telephone_number', start: 4, end: 15, isHarmless: true }],
} as unknown as Proposal;
const saved = contentOf(proposal);

describe('what is sent', () => {
  it('is only what differs, without space around the words', () => {
    expect(changesBetween(saved, { ...saved, title: ' Titel ', change: 'Nieuw\n', chainStep: null })).toEqual(
      {
        change: 'Nieuw',
        chainStep: null,
      },
    );
  });

  it('is the whole list of organisations where one has another part', () => {
    const written = {
      ...saved,
      affectedOrganisations: [{ organisationId: 'police', part: 'acts' }],
    } as const;
    expect(changesBetween(saved, written)).toEqual({
      affectedOrganisations: [{ organisationId: 'police', part: 'acts' }],
    });
  });
});

describe('what looks like client data', () => {
  const harmless = harmlessWords(proposal);
  const find = findingsFinder();

  it('is not told again where it was declared harmless, wherever it stands and however it is spaced', () => {
    const moved = { ...saved, change: 'Het nummer is 06-1234 5678, van de balie.' };
    expect(find(moved, harmless)).toMatchObject({ problem: [], change: [] });
  });

  it('is told with the words that were found', () => {
    const other = { ...saved, problem: 'Bel 06-87654321.' };
    expect(find(other, harmless).problem).toEqual([
      { kind: 'telephone_number', start: 4, end: 15, words: '06-87654321' },
    ]);
  });
});

describe('looking for it with every key', () => {
  it('follows the text, also back', () => {
    const find = findingsFinder();
    const none: ReadonlySet<string> = new Set();
    const with1 = { ...saved, change: 'Bel 06-12345678.' };
    expect(find(saved, none).change).toHaveLength(0);
    expect(find(with1, none).change).toHaveLength(1);
    expect(find(saved, none).change).toHaveLength(0);
    expect(find(saved, none).problem).toHaveLength(1);
    expect(find(saved, harmlessWords(proposal)).problem).toHaveLength(0);
  });
});

describe('the way from a refusal to what can be done about it', () => {
  const written = { content: saved, suspectFields: ['problem'] as const };
  const refusal = (guard: string) => ({ guard, detail: '' });

  it('leads to what is empty, and to the organisations while none changes its work', () => {
    expect(fieldsToMend(refusal('textIsComplete'), written)).toEqual(['change', 'affectedOrganisations']);
  });

  it('leads to the fields with what looks like client data', () => {
    expect(fieldsToMend(refusal('noFindingIsUnresolved'), written)).toEqual(['problem']);
  });

  it('leads nowhere for what the author cannot mend in the text', () => {
    expect(fieldsToMend(refusal('everyReviewerIsKnown'), written)).toEqual([]);
  });
});

describe('the text to keep elsewhere', () => {
  it('holds each filled part under its question', () => {
    expect(contentAsText(saved, (field) => `${field}?`)).toBe('title?\nTitel\n\nproblem?\nBel 06-12345678.');
  });
});
