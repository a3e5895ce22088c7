import { describe, expect, it } from '@jest/globals';
import { roomsForCases } from './rooms-for-cases.js';

const now = Date.parse('2021-03-12T09:00:00Z');
const ownInvitation = { id: 'i', version: 1, reply: null, word: null, attendance: null };
const room = {
  kind: 'peer_intervision',
  state: 'planned',
  endsAt: '2021-03-12T15:00:00Z',
  ownInvitation,
} as const;
const endedYesterday = '2021-03-11T15:00:00Z';

describe('a case can be brought', () => {
  it('to intervision that is planned, or that goes on since yesterday', () => {
    const under = { ...room, state: 'in_progress', endsAt: endedYesterday } as const;
    expect(roomsForCases([room, under], now)).toEqual([room, under]);
  });

  it('to nothing else', () => {
    const others = [
      { ...room, kind: 'cohort_meeting' },
      { ...room, endsAt: endedYesterday },
      { ...room, state: 'closed' },
      { ...room, state: 'draft' },
      { ...room, ownInvitation: null },
    ] as const;
    expect(roomsForCases(others, now)).toEqual([]);
  });
});
