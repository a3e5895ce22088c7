import type { Locale } from '@app/workflow';
import { diffArrays, diffWordsWithSpace } from 'diff';
import { type AffectedPart, freeTextFields } from '../content/proposal-content.js';
import type { RevisionView } from './revision-view.js';

/** A piece of a text in a comparison. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What became of one part of the text. */
export interface FieldDiff {
  readonly field: string;
  readonly isChanged: boolean;
  readonly parts: readonly DiffPart[];
}

/** What changed between two revisions, in reading order. */
export interface RevisionDiff {
  readonly from: number;
  readonly to: number;
  readonly fields: readonly FieldDiff[];
}

const partTitles: Readonly<Record<AffectedPart, Readonly<Record<Locale, string>>>> = {
  acts: { nl: 'past eigen werkwijze aan', en: 'changes its own work' },
  consulted: { nl: 'wordt geraadpleegd', en: 'is consulted' },
  informed: { nl: 'wordt geïnformeerd', en: 'is informed' },
};

/** Compares two revisions: texts by words, organisations by lines, the rest as a whole. */
export function revisionDiff(older: RevisionView, newer: RevisionView, locale: Locale): RevisionDiff {
  return {
    from: older.number,
    to: newer.number,
    fields: [
      ...freeTextFields.map((field) => fieldDiff(field, words(older[field], newer[field]))),
      fieldDiff('chainStep', lines([older.chainStepTitle ?? ''], [newer.chainStepTitle ?? ''])),
      fieldDiff(
        'recommendation',
        lines([older.recommendationTitle ?? ''], [newer.recommendationTitle ?? '']),
      ),
      fieldDiff('affectedOrganisations', lines(affectedLines(older, locale), affectedLines(newer, locale))),
    ],
  };
}

function fieldDiff(field: string, parts: readonly DiffPart[]): FieldDiff {
  const told = parts.filter(({ text }) => text !== '');
  return { field, isChanged: told.some(({ kind }) => kind !== 'same'), parts: told };
}

function words(older: string, newer: string): DiffPart[] {
  const parts = diffWordsWithSpace(older, newer).map(({ added, removed, value }) => ({
    kind: kindOf(added, removed),
    text: value,
  }));
  return inPhrases(parts);
}

/** Joins changed words with only a space between them, so that people read phrases: all that went, then all that came. */
function inPhrases(parts: readonly DiffPart[]): DiffPart[] {
  const phrases: DiffPart[] = [];
  let went = '';
  let came = '';
  const flush = () => {
    phrases.push({ kind: 'removed', text: went }, { kind: 'added', text: came });
    went = '';
    came = '';
  };
  parts.forEach(({ kind, text }, index) => {
    if (kind === 'removed') went += text;
    else if (kind === 'added') came += text;
    else if (isSpaceWithin(parts, index)) {
      went += text;
      came += text;
    } else {
      flush();
      phrases.push({ kind, text });
    }
  });
  flush();
  return phrases;
}

/** Whether the part is a space between words of which both came and went. */
function isSpaceWithin(parts: readonly DiffPart[], index: number): boolean {
  const isChange = (part: DiffPart | undefined) => part !== undefined && part.kind !== 'same';
  return parts[index]?.text.trim() === '' && isChange(parts[index - 1]) && isChange(parts[index + 1]);
}

function lines(older: readonly string[], newer: readonly string[]): DiffPart[] {
  return diffArrays([...older], [...newer]).flatMap(({ added, removed, value }) =>
    value.map((text) => ({ kind: kindOf(added, removed), text })),
  );
}

function kindOf(added: boolean, removed: boolean): DiffPart['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

function affectedLines({ affectedOrganisations }: RevisionView, locale: Locale): string[] {
  return affectedOrganisations.map(
    ({ organisation, part }) => `${organisation.name}: ${partTitles[part][locale]}`,
  );
}
