import { describe, expect, it } from '@jest/globals';
import { ApiProblem, ConnectionFailure } from '../../../../../lib/api/api-problem.js';
import type { ProposalContent } from '../content/proposal-content.js';
import type { EditingView } from '../session/editing-session.js';
import { isPassing, saveStanding } from './save-standing.js';

const untouched: EditingView = {
  ...{ content: { title: 'Titel' } as ProposalContent, version: 1, isSaved: true, savedAt: null },
  ...{ outcome: { kind: 'none' }, conflict: null, restoredFrom: null, isKept: true },
};
const typed: EditingView = { ...untouched, isSaved: false };
const standing = (view: EditingView, savesByItself = true) => saveStanding({ view, savesByItself });

describe('how the saving stands', () => {
  it('is told by what is saved, or how that will come about', () => {
    expect(standing(untouched)).toBe('upToDate');
    expect(standing({ ...untouched, savedAt: '2021-03-04T13:03:00Z' })).toBe('saved');
    expect(standing(typed)).toBe('unsavedIdea');
    expect(standing(typed, false)).toBe('unsaved');
    expect(standing({ ...typed, outcome: { kind: 'saving' } })).toBe('saving');
  });

  it('is told by what keeps it from being saved', () => {
    const failed = (error: Error): EditingView => ({ ...typed, outcome: { kind: 'failed', error } });
    expect(standing(failed(new ConnectionFailure('cable')))).toBe('noConnection');
    expect(standing(failed(new ApiProblem({ status: 500, code: 'x', title: 'X' })))).toBe('failed');
    expect(standing({ ...typed, content: { ...typed.content, title: ' ' } })).toBe('noTitle');
    expect(standing({ ...typed, isKept: false })).toBe('notKept');
  });

  it('interrupts screen readers for what they have to know, not while somebody is typing', () => {
    expect(['unsaved', 'unsavedIdea', 'saving'].every((name) => isPassing(name as 'saving'))).toBe(true);
    expect(['saved', 'failed', 'conflict'].some((name) => isPassing(name as 'saved'))).toBe(false);
  });
});
