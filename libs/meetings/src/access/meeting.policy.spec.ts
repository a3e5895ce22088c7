import { Actor, type ActorMembership } from '@app/identity';
import { describe, expect, it } from '@jest/globals';
import type { MeetingStanding } from './meeting-standing.js';
import { type MeetingPermission, meetingPolicy } from './meeting.policy.js';

const [programmeId, cohortId] = ['programme', 'cohort'];

const meeting: MeetingStanding = {
  ...{ programmeId, cohortId, kind: 'cohort_meeting', state: 'planned', isTold: true },
  leaderId: 'leader',
  inviteeIds: ['candidate', 'former'],
};

const membership = (
  role: ActorMembership['role'],
  scope: Partial<ActorMembership> = {},
): ActorMembership => ({
  ...{ id: role, role, programmeId, cohortId: null, organisationId: null, deputyForId: null },
  ...scope,
});

const people = {
  facilitator: [membership('facilitator', { cohortId })],
  leader: [membership('sponsor', { organisationId: 'home' })],
  office: [membership('programme_office')],
  candidate: [membership('candidate', { cohortId })],
  uninvited: [membership('candidate', { cohortId })],
  /** Was invited, and has no role any more. */
  former: [],
  /** Facilitates another cohort of the same programme. */
  neighbour: [membership('facilitator', { cohortId: 'another cohort' })],
  observer: [membership('observer')],
  admin: [membership('admin', { programmeId: null })],
} as const satisfies Record<string, readonly ActorMembership[]>;
type Person = keyof typeof people;

function whoMay(action: MeetingPermission | 'read', change: Partial<MeetingStanding> = {}): Person[] {
  const standing = { ...meeting, ...change };
  return (Object.keys(people) as Person[]).filter((person) =>
    meetingPolicy.allows(new Actor(person, person, 'nl', 'home', people[person]), action, standing),
  );
}

const guides: Person[] = ['facilitator', 'leader', 'office'];

describe('a meeting', () => {
  it('is seen by who plans it, and by who is invited once they are told and as long as they have a role', () => {
    expect(whoMay('read')).toEqual([...guides, 'candidate']);
    expect(whoMay('read', { isTold: false })).toEqual(guides);
  });

  it('is planned by the facilitator, the leader and the programme office, whatever its kind', () => {
    expect(whoMay('plan')).toEqual(guides);
    expect(whoMay('plan', { kind: 'peer_intervision' })).toEqual(guides);
  });

  it('is run by them, but intervision not by the programme office', () => {
    expect(whoMay('run')).toEqual(guides);
    expect(whoMay('run', { kind: 'peer_intervision' })).toEqual(['facilitator', 'leader']);
  });

  it('is answered by who is invited', () => {
    expect(whoMay('reply')).toEqual(['candidate']);
  });

  it('is recorded, and its record read, by the room; of intervision not by the programme office', () => {
    for (const action of ['read_record', 'record_outcome'] as const) {
      expect(whoMay(action)).toEqual([...guides, 'candidate']);
      expect(whoMay(action, { kind: 'peer_intervision' })).toEqual(['facilitator', 'leader', 'candidate']);
    }
  });

  it('tells who was there to the facilitator; to the programme office only while it records that', () => {
    expect(whoMay('see_attendance', { state: 'closed' })).toEqual(['facilitator', 'leader']);
    expect(whoMay('see_attendance', { state: 'in_progress' })).toEqual(guides);
    expect(whoMay('see_attendance', { state: 'in_progress', kind: 'peer_intervision' })).toEqual([
      'facilitator',
      'leader',
    ]);
  });
});
