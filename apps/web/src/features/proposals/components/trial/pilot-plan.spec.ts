import { describe, expect, it } from '@jest/globals';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { completePlan, planValues } from './pilot-plan.js';

const filled = {
  ownerId: 'bas',
  organisationIds: ['vt'],
  startsOn: '2021-02-08',
  endsOn: '2021-04-30',
  measure: '80% binnen één werkdag',
};

describe('the plan of a pilot', () => {
  it('begins with the first author and the organisations that must act', () => {
    const proposal = {
      authors: [{ id: 'bas', name: 'Bas' }],
      affectedOrganisations: [
        { organisationId: 'vt', part: 'acts' },
        { organisationId: 'pol', part: 'consulted' },
      ],
    } as Proposal;
    expect(planValues(proposal, undefined)).toMatchObject({ ownerId: 'bas', organisationIds: ['vt'] });
  });

  it('is complete when everything is filled in', () => {
    expect(completePlan(filled)).toEqual(filled);
  });

  it.each([
    { ownerId: null },
    { organisationIds: [] },
    { startsOn: null },
    { endsOn: null },
    { endsOn: '2021-02-07' },
    { measure: '  ' },
  ])('is not complete with %o', (lacking) => {
    expect(completePlan({ ...filled, ...lacking })).toBeNull();
  });
});
