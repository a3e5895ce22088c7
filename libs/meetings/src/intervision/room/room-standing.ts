import type { MeetingStanding } from '../../access/meeting-standing.js';
import type { CaseState } from '../transitions/case-states.js';

/** A meeting as a room: who may come in, and who is in it. */
export interface RoomStanding extends MeetingStanding {
  readonly id: string;
  /** Who is, or was, there. */
  readonly attendeeIds: readonly string[];
}

/** Whose case it is and in which room, from which follows who may do what. */
export interface CaseStanding {
  readonly programmeId: string;
  readonly cohortId: string;
  readonly ownerId: string;
  readonly state: CaseState;
  /** Null as long as it is prepared. */
  readonly room: RoomStanding | null;
}
