import { describe, expect, it } from '@jest/globals';
import type { ExchangeState, ExchangeSummary } from '../../../lib/api/schema-types.js';
import { ownExchange } from './own-exchange.js';

const organisation = { id: 'organisation', name: 'Reclassering Nederland', shortName: 'Reclassering' };

function buildExchange(id: string, state: ExchangeState, startsOn: string): ExchangeSummary {
  return {
    id,
    version: 1,
    cohortId: 'cohort',
    state,
    stateTitle: state,
    candidate: { id: 'candidate', name: 'Bas Timmermans' },
    homeOrganisation: organisation,
    hostOrganisation: organisation,
    hostPosition: 'Unitmanager',
    startsOn,
    endsOn: '2021-05-15',
  };
}

describe('the exchange that a candidate starts with', () => {
  const completed = buildExchange('completed', 'completed', '2019-11-18');
  const active = buildExchange('active', 'active', '2020-11-16');
  const proposed = buildExchange('proposed', 'proposed', '2021-05-17');

  it('is the one under way, before what is still proposed', () => {
    expect(ownExchange([completed, proposed, active], null)).toBe(active);
  });

  it('is the one in the address, when there is one', () => {
    expect(ownExchange([completed, proposed, active], 'proposed')).toBe(proposed);
  });

  it('is the newest of several in the same state', () => {
    const earlier = buildExchange('earlier', 'completed', '2018-11-19');
    expect(ownExchange([earlier, completed], null)).toBe(completed);
  });

  it('is none while none is proposed', () => {
    expect(ownExchange([], null)).toBeUndefined();
  });
});
