import type { IsoDate } from '@app/calendar';
import type { PersonRef } from '@app/identity';
import type { MeetingKind } from '../planning/meeting.entity.js';
import type { OutcomeKind } from './outcome.entity.js';
import type { OutcomePermission } from './outcome.policy.js';

/** How far an action is; what is overdue is open too, and beyond its date. */
export const actionStatuses = ['open', 'overdue', 'done'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** The meeting at which an outcome was recorded. */
export interface OutcomeMeeting {
  readonly id: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly startsAt: Date;
}

/** What a meeting came to. */
export interface OutcomeView {
  readonly id: string;
  readonly version: number;
  readonly meetingId: string;
  readonly meeting: OutcomeMeeting;
  readonly cohortId: string;
  readonly agendaItemId: string | null;
  readonly kind: OutcomeKind;
  readonly body: string;
  /** Of an action; null of the others. */
  readonly owner: PersonRef | null;
  readonly dueOn: IsoDate | null;
  readonly status: ActionStatus | null;
  readonly doneAt: Date | null;
  readonly doneBy: PersonRef | null;
  /** Of a proposal: the one that was made of it, or that it is about. */
  readonly proposalId: string | null;
  readonly createdBy: PersonRef;
  readonly createdAt: Date;
  /** What the reader can do with it now. */
  readonly permissions: readonly OutcomePermission[];
}
