import type { MeetingKind } from '../planning/meeting.entity.js';
import type { MeetingState } from '../transitions/meeting.workflow.js';

/** The people and scope of a meeting, from which follows who may do what. */
export interface MeetingStanding {
  readonly programmeId: string;
  readonly cohortId: string;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  /** Whether the invitees were told of it. */
  readonly isTold: boolean;
  readonly leaderId: string;
  /** The people who are invited; guests have no account. */
  readonly inviteeIds: readonly string[];
}
