import { describe, expect, it } from '@jest/globals';
import type { MeetingState } from '../../../../lib/api/schema-types.js';
import { type Reach, touchedBy } from './reach.js';

const states: MeetingState[] = ['closed', 'planned', 'cancelled', 'planned', 'draft'];
const occurrences = states.map((state, index) => ({
  ...{ meetingId: String(index), state, isMoved: false },
  ...{ recursLocal: '', startsAt: '', endsAt: '' },
}));

describe('what a change of a series touches', () => {
  it.each<[Reach, string[], number]>([
    ['this', ['1'], 0],
    ['following', ['1', '3', '4'], 0],
    ['all', ['1', '3', '4'], 1],
  ])('with %s', (reach, meetings, staying) => {
    const touched = touchedBy(reach, occurrences, '1');
    expect([touched.meetings.map(({ meetingId }) => meetingId), touched.staying]).toEqual([
      meetings,
      staying,
    ]);
  });
});
