import { describe, expect, it } from '@jest/globals';
import type { Awaited, Proposal } from '../../../../lib/api/schema-types.js';
import { pendingDecisions } from './pending-decision.js';

const organisation = { id: 'vt', name: 'Veilig Thuis', shortName: 'VT' };

const buildProposal = (id: string, ...awaiting: Awaited[]): Proposal => ({ id, awaiting }) as Proposal;

describe('what waits for the reader in proposals', () => {
  it('comes in the order of its term, also within one proposal, and without a term last', () => {
    const verdict: Awaited = { what: 'verdict', organisation, dueOn: '2021-03-08' };
    const late: Awaited = { what: 'check', organisation, dueOn: '2021-01-04' };
    const confirmation: Awaited = { what: 'confirmation', organisation, dueOn: null };
    const pending = pendingDecisions([buildProposal('a', confirmation, verdict), buildProposal('b', late)]);
    expect(pending.map(({ awaited }) => awaited.what)).toEqual(['check', 'verdict', 'confirmation']);
  });

  it('has a key of its own for each organisation that the reader speaks for', () => {
    const other = { ...organisation, id: 'pol' };
    const pending = pendingDecisions([
      buildProposal(
        'a',
        { what: 'verdict', organisation, dueOn: null },
        { what: 'verdict', organisation: other, dueOn: null },
      ),
    ]);
    expect(new Set(pending.map(({ key }) => key)).size).toBe(2);
  });
});
