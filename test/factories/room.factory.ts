import type { MeetingKind, MeetingState } from '@app/meetings';
import { buildCandidate, type BuiltCast, buildCast } from './exchange.factory.js';
import { buildAgendaItem, buildMeeting, buildMeetingInvitation } from './meeting.factory.js';
import type { BuiltPerson } from './person.factory.js';
import type { Queryable } from './queryable.js';

/** A meeting of peer intervision with who is in the room, and who is not. */
export interface BuiltRoom {
  readonly meetingId: string;
  readonly agendaItemId: string;
  readonly cast: BuiltCast;
  /** In the room: brings a case. */
  readonly owner: BuiltPerson;
  /** In the room, too. */
  readonly peer: BuiltPerson;
  /** Invited, and absent. */
  readonly absentee: BuiltPerson;
}

/** What a test may decide about a room. */
export interface RoomOverrides {
  readonly cast?: BuiltCast;
  readonly state?: MeetingState;
  readonly kind?: MeetingKind;
}

/**
 * Builds a meeting of Monday 1 March 2021, in progress unless told otherwise. Present are the candidate of the cast,
 * another candidate and the facilitator, who leads; a third candidate is absent. A meeting that has not begun has no
 * attendance.
 */
export async function buildRoom(db: Queryable, overrides: RoomOverrides = {}): Promise<BuiltRoom> {
  const { state = 'in_progress', kind = 'peer_intervision' } = overrides;
  const cast = overrides.cast ?? (await buildCast(db));
  const peer = await buildCandidate(db, cast);
  const absentee = await buildCandidate(db, cast);
  const { id: meetingId } = await buildMeeting(db, {
    cast,
    kind,
    state,
    title: 'Intervisie',
    inviteeIds: [],
  });
  const agendaItemId = await buildAgendaItem(db, { meetingId, title: 'Casus', minutes: 75 });
  const hasBegun = state === 'in_progress' || state === 'closed';
  for (const { id: personId } of [cast.candidate, peer, cast.facilitator])
    await buildMeetingInvitation(db, { meetingId, personId, attendance: hasBegun ? 'present' : null });
  await buildMeetingInvitation(db, {
    ...{ meetingId, personId: absentee.id },
    attendance: hasBegun ? 'absent' : null,
  });
  return { meetingId, agendaItemId, cast, owner: cast.candidate, peer, absentee };
}
