import { describe, expect, it } from '@jest/globals';
import { isNarrowed, readSearch, writeSearch, type ProposalSearch } from './use-proposal-search.js';

const usual: ProposalSearch = {
  view: 'list',
  state: null,
  organisationId: null,
  chainStep: null,
  text: '',
  mine: false,
  awaiting: false,
};

describe('the search of proposals in the address', () => {
  it('is empty for the usual list', () => {
    expect(writeSearch(usual).toString()).toBe('');
    expect(readSearch(new URLSearchParams())).toEqual(usual);
  });

  it('is read as it was written', () => {
    const search: ProposalSearch = {
      view: 'board',
      state: 'in_review',
      organisationId: 'vt',
      chainStep: 'assessment',
      text: 'reclassering & co',
      mine: true,
      awaiting: true,
    };
    expect(readSearch(new URLSearchParams(writeSearch(search).toString()))).toEqual(search);
  });

  it('leaves out a state that there is not', () => {
    expect(readSearch(new URLSearchParams('state=lost&view=tree'))).toEqual(usual);
  });

  it('is narrowed by a filter, and not by the view', () => {
    expect(isNarrowed({ ...usual, view: 'board' })).toBe(false);
    expect(isNarrowed({ ...usual, mine: true })).toBe(true);
  });
});
