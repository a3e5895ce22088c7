import { describe, expect, it } from '@jest/globals';
import { conflictsIn, mergeContent } from './merge-content.js';
import type { ProposalContent } from './proposal-content.js';

const base: ProposalContent = {
  ...{ title: 'Titel', problem: 'P', change: 'C', expectedEffect: 'E', legalFrame: 'L' },
  ...{ chainStep: null, recommendation: 'r1' },
  affectedOrganisations: [
    { organisationId: 'police', part: 'acts' },
    { organisationId: 'city', part: 'informed' },
  ],
};

describe('two texts from the same one', () => {
  it('are joined where each changed other fields', () => {
    const fork = { base, mine: { ...base, problem: 'P1' }, theirs: { ...base, chainStep: 'report' } };
    expect(conflictsIn(fork)).toEqual([]);
    expect(mergeContent(fork)).toEqual({ ...base, problem: 'P1', chainStep: 'report' });
  });

  it('do not contradict each other where both say the same, or differ in space alone', () => {
    const fork = { base, mine: { ...base, problem: 'Nieuw ' }, theirs: { ...base, problem: 'Nieuw' } };
    expect(conflictsIn(fork)).toEqual([]);
    expect(mergeContent(fork).problem).toBe('Nieuw ');
  });

  it('contradict each other in the fields that both changed, in reading order', () => {
    const mine = { ...base, title: 'Van mij', legalFrame: 'Ik', recommendation: null };
    const theirs = { ...base, title: 'Van hen', legalFrame: 'Zij', recommendation: 'r2', problem: 'Zij' };
    const fork = { base, mine, theirs };
    expect(conflictsIn(fork)).toEqual(['title', 'legalFrame', 'recommendation']);
    expect(mergeContent(fork, { title: 'theirs', legalFrame: 'both' })).toEqual({
      ...{ ...base, title: 'Van hen', problem: 'Zij', legalFrame: 'Ik\n\nZij', recommendation: null },
    });
  });

  it('join the organisations that each added, changed and removed', () => {
    const mine = {
      ...base,
      affectedOrganisations: [
        { organisationId: 'police', part: 'acts' },
        { organisationId: 'probation', part: 'acts' },
      ] as const,
    };
    const theirs = {
      ...base,
      affectedOrganisations: [
        { organisationId: 'police', part: 'consulted' },
        { organisationId: 'city', part: 'informed' },
        { organisationId: 'shelter', part: 'informed' },
      ] as const,
    };
    const fork = { base, mine, theirs };
    expect(conflictsIn(fork)).toEqual([]);
    expect(mergeContent(fork).affectedOrganisations).toEqual([
      { organisationId: 'police', part: 'consulted' },
      { organisationId: 'probation', part: 'acts' },
      { organisationId: 'shelter', part: 'informed' },
    ]);
  });

  it('contradict each other where the same organisation got another part', () => {
    const withPolice = (part: 'consulted' | 'informed') => ({
      ...base,
      affectedOrganisations: [{ organisationId: 'police', part }],
    });
    const fork = { base, mine: withPolice('consulted'), theirs: withPolice('informed') };
    expect(conflictsIn(fork)).toEqual(['affectedOrganisations']);
    expect(mergeContent(fork, { affectedOrganisations: 'theirs' })).toEqual(withPolice('informed'));
    expect(mergeContent(fork, { affectedOrganisations: 'both' })).toEqual(withPolice('consulted'));
  });
});
