import { describe, expect, it } from '@jest/globals';
import type { BoardAttention } from '../../../../lib/api/schema-types.js';
import { attentionGroups } from './attention-groups.js';

const buildAttention = (overrides: Partial<BoardAttention>): BoardAttention => ({
  kind: 'milestone_overdue',
  exchangeId: 'exchange-1',
  milestoneId: 'milestone-1',
  title: 'Tussenbalans',
  who: { id: 'person-1', name: 'Bas Timmermans' },
  dueOn: '2021-02-16',
  workingDays: -9,
  ...overrides,
});

describe('attentionGroups', () => {
  it('brings the same milestone of several candidates together when it is due on the same day', () => {
    const groups = attentionGroups([
      buildAttention({}),
      buildAttention({ exchangeId: 'exchange-2', who: { id: 'person-2', name: 'Lotte Vermeer' } }),
      buildAttention({ exchangeId: 'exchange-3', dueOn: '2021-02-23', workingDays: -4 }),
    ]);
    expect(groups.map(({ entries }) => entries.map(({ exchangeId }) => exchangeId))).toEqual([
      ['exchange-1', 'exchange-2'],
      ['exchange-3'],
    ]);
  });

  it('brings the missing signatures of one exchange together, and keeps exchanges apart', () => {
    const missing = { kind: 'signature_missing', milestoneId: null } as const;
    const groups = attentionGroups([
      buildAttention({ ...missing, exchangeId: 'exchange-1', title: 'Handtekening van de kandidaat' }),
      buildAttention({ ...missing, exchangeId: 'exchange-1', title: 'Handtekening van de opdrachtgever' }),
      buildAttention({ ...missing, exchangeId: 'exchange-2', title: 'Handtekening van de kandidaat' }),
    ]);
    expect(groups.map(({ entries }) => entries.length)).toEqual([2, 1]);
  });

  it('keeps the order in which the server put them', () => {
    const groups = attentionGroups([
      buildAttention({ title: 'Zes weken' }),
      buildAttention({ title: 'Terugkeer' }),
    ]);
    expect(groups.map(({ title }) => title)).toEqual(['Zes weken', 'Terugkeer']);
  });
});
