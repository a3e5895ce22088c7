import type { MeetingKind } from './meeting.entity.js';

/** When, where and about what people meet, as the facilitator or the programme office plans it. */
export interface MeetingPlan {
  readonly kind: MeetingKind;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly videoUrl: string | null;
  readonly leaderId: string;
}

/** Somebody without an account. */
export interface Guest {
  readonly name: string;
  readonly email: string;
}

/** An item of the agenda as it is planned. */
export interface AgendaPlan {
  readonly title: string;
  readonly minutes: number;
  readonly presenterId?: string | null;
  /** The key of an intervision method, in peer intervision. */
  readonly method?: string | null;
}

/** A meeting as it is first planned. */
export interface NewMeeting extends MeetingPlan {
  readonly cohortId: string;
  /** Left out: the candidates and the facilitators of the cohort. */
  readonly inviteeIds?: readonly string[];
  readonly guests?: readonly Guest[];
  readonly agenda?: readonly AgendaPlan[];
  /** Items of the backlog of the cohort that come after the agenda. */
  readonly backlogItemIds?: readonly string[];
}
