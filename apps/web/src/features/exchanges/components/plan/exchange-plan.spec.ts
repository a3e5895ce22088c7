import { describe, expect, it } from '@jest/globals';
import type { Exchange, Membership } from '../../../../lib/api/schema-types.js';
import {
  emptyPlan,
  newExchangeFrom,
  planChanges,
  planOf,
  sponsorsOf,
  voidsSignatures,
} from './exchange-plan.js';

const exchange = {
  hostOrganisationId: 'probation',
  homeSponsorId: 'annelies',
  hostSponsorId: 'peter',
  hostPosition: 'Unitmanager',
  hostSupervisor: null,
  startsOn: '2020-11-16',
  endsOn: '2021-05-15',
} as Exchange;

describe('newExchangeFrom', () => {
  it('leaves an empty last day and an empty supervisor to the server', () => {
    const body = newExchangeFrom('cohort', 'bas', {
      ...emptyPlan,
      startsOn: '2020-11-16',
      hostSupervisor: ' ',
    });
    expect(body).not.toHaveProperty('endsOn');
    expect(body).not.toHaveProperty('hostSupervisor');
  });
});

describe('planChanges', () => {
  it('holds nothing when nothing was changed', () => {
    expect(planChanges(exchange, planOf(exchange))).toEqual({});
  });

  it('holds only what was changed', () => {
    expect(planChanges(exchange, { ...planOf(exchange), endsOn: '2021-06-30' })).toEqual({
      endsOn: '2021-06-30',
    });
  });
});

describe('voidsSignatures', () => {
  it.each(['startsOn', 'endsOn', 'hostOrganisationId', 'hostPosition'])(
    'is so for a change of %s',
    (field) => {
      expect(voidsSignatures({ [field]: 'changed' })).toBe(true);
    },
  );

  it('is not so for a change of supervisor', () => {
    expect(voidsSignatures({ hostSupervisor: 'Anouk Smit' })).toBe(false);
  });
});

describe('sponsorsOf', () => {
  const buildMembership = (overrides: Partial<Membership>): Membership =>
    ({ role: 'sponsor', current: true, organisation: { id: 'police' }, ...overrides }) as Membership;

  it('offers current sponsors of that organisation only', () => {
    const karin = buildMembership({ id: 'karin' });
    const others = [
      buildMembership({ current: false }),
      buildMembership({ role: 'observer' }),
      buildMembership({ organisation: { id: 'shelter', name: 'Opvang', shortName: 'Opvang' } }),
    ];
    expect(sponsorsOf([...others, karin], 'police')).toEqual([karin]);
  });
});
