import { Actor, type Role, roles } from '@app/identity';
import { describe, expect, it } from '@jest/globals';
import { caseWorkflow } from '../transitions/case.workflow.js';
import { caseParts, casePolicy } from './case.policy.js';
import type { CaseStanding } from './room-standing.js';

const [programmeId, cohortId, meetingId] = ['programme', 'cohort', 'meeting'];

function actor(personId: string, role: Role | null): Actor {
  const memberships = role
    ? [{ id: 'm', role, programmeId, cohortId, organisationId: null, deputyForId: null }]
    : [];
  return new Actor(personId, 'Robin', 'nl', 'home', memberships);
}

function standing(
  state: CaseStanding['state'],
  attendeeIds: readonly string[] = ['owner', 'peer'],
): CaseStanding {
  const people = { leaderId: 'leader', inviteeIds: ['owner', 'peer', 'absentee'], attendeeIds };
  const room = {
    id: meetingId,
    programmeId,
    cohortId,
    kind: 'peer_intervision',
    state: 'in_progress',
  } as const;
  return {
    ...{ programmeId, cohortId, ownerId: 'owner', state },
    room: state === 'prepared' ? null : { ...room, ...people, isTold: true },
  };
}

describe('a case', () => {
  it.each(caseWorkflow.states)(
    'that is %s is read by nobody who was not there, in whatever role',
    (state) => {
      for (const role of roles)
        for (const person of ['absentee', 'leader', 'anybody'])
          expect(casePolicy.allows(actor(person, role), 'read', standing(state))).toBe(false);
    },
  );

  it.each(caseWorkflow.states)(
    'that is %s is no longer read when the last role in the programme ended',
    (state) => {
      for (const person of ['owner', 'peer'])
        expect(casePolicy.allows(actor(person, null), 'read', standing(state))).toBe(false);
    },
  );

  it('is the owner’s alone until it is brought', () => {
    expect(casePolicy.allows(actor('owner', 'candidate'), 'read', standing('prepared'))).toBe(true);
    expect(casePolicy.allows(actor('peer', 'candidate'), 'read', standing('prepared'))).toBe(false);
    expect(casePolicy.allows(actor('peer', 'candidate'), 'read', standing('brought'))).toBe(true);
  });

  it('gives every person what is theirs in every state', () => {
    const permissions = (person: string, role: Role) =>
      caseWorkflow.states.map((state) => casePolicy.permissions(actor(person, role), standing(state)));
    expect(permissions('owner', 'candidate')).toEqual([
      ['change', 'remove'],
      ['change'],
      ['guide', 'write_note'],
      ['share_learning_points'],
    ]);
    expect(permissions('peer', 'candidate')).toEqual([[], [], ['write_note'], []]);
    expect(permissions('peer', 'facilitator')).toEqual([[], [], ['guide', 'write_note'], []]);
  });

  it('is guided by who leads only when they are in the room', () => {
    const leader = actor('leader', 'candidate');
    expect([...caseParts(leader, standing('running'))]).toEqual([]);
    expect([...caseParts(leader, standing('running', ['leader']))]).toEqual(['facilitator']);
  });
});
