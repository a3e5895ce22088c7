import { describe, expect, it } from '@jest/globals';
import { contentsOf, emptyMeeting, minutesOf, type NewMeetingValues } from './new-meeting-values.js';

const cohortIds = ['noor', 'bas'];
const values = (change: Partial<NewMeetingValues> = {}): NewMeetingValues => ({
  ...emptyMeeting('bas', cohortIds),
  guests: [{ key: 'g', name: ' Ans Kok ', email: ' ans@ergens.example ' }],
  agenda: [{ key: 'a', title: ' Inbreng ', minutes: 75, presenterId: 'noor', method: 'incident' }],
  ...change,
});

describe('a new meeting', () => {
  it('leaves it to the server who the cohort is, unless somebody is chosen', () => {
    expect(contentsOf(values(), 'cohort')).not.toHaveProperty('inviteeIds');
    expect(contentsOf(values({ invitesCohort: false }), 'cohort').inviteeIds).toEqual(cohortIds);
  });

  it('has guests and no methods, intervision methods and no guests', () => {
    const meeting = contentsOf(values(), 'cohort');
    expect(meeting.guests).toEqual([{ name: 'Ans Kok', email: 'ans@ergens.example' }]);
    expect(meeting.agenda).toEqual([{ title: 'Inbreng', minutes: 75, presenterId: 'noor', method: null }]);
    const intervision = contentsOf(values({ kind: 'peer_intervision' }), 'cohort');
    expect(intervision.guests).toEqual([]);
    expect(intervision.agenda?.[0]?.method).toBe('incident');
  });

  it('takes as long as its agenda and what it takes of the backlog', () => {
    const backlog = [
      { id: 'x', minutes: 20 },
      { id: 'y', minutes: 30 },
    ];
    expect(minutesOf(values({ backlogItemIds: ['y'] }), backlog)).toBe(105);
  });
});
