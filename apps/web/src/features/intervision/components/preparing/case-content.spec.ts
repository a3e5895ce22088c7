import { describe, expect, it } from '@jest/globals';
import { type CaseContent, isSameContent, missingParts } from './case-content.js';

const content: CaseContent = {
  ...{ cohortId: 'c1', method: 'incident', question: 'Hoe krijg ik ze aan tafel?', preparation: '' },
};

describe('the content of a case', () => {
  it('needs a method and a question, and nothing else', () => {
    expect(missingParts(content)).toEqual([]);
    expect(missingParts({ ...content, method: '', question: '  ' })).toEqual(['method', 'question']);
  });

  it('is the same where only space around the question differs', () => {
    expect(isSameContent(content, { ...content, question: ` ${content.question}\n` })).toBe(true);
    for (const change of [
      { method: 'balint' },
      { question: 'Anders?' },
      { preparation: 'x' },
      { cohortId: 'c2' },
    ])
      expect(isSameContent(content, { ...content, ...change })).toBe(false);
  });
});
