import { guard, type Guard, type RequirementInput, type Sentence } from '@app/workflow';
import type { RoomStanding } from '../room/room-standing.js';

/** What can be filled in for an action on a case. */
export type CaseRequirement = 'meetingId' | 'learningPoints';

/** What the workflow looks at in a case. */
export interface CaseSituation {
  readonly ownerId: string;
  readonly cohortId: string;
  /** The room in which it is, or to which it would be brought; null while there is none to judge. */
  readonly room: RoomStanding | null;
  /** Whether the group works on another case of the same meeting now. */
  readonly otherRuns: boolean;
}

type CaseGuard = Guard<CaseSituation, RequirementInput<CaseRequirement>>;

/** It is peer intervision of the same cohort, planned or in progress. */
export const meetingTakesCases: CaseGuard = guard(
  'meetingTakesCases',
  {
    nl: 'Een casus breng je in bij een intervisie van je eigen lichting die gepland of bezig is.',
    en: 'A case is brought to peer intervision of your own cohort that is planned or in progress.',
  },
  ({ room, cohortId }) =>
    room === null ||
    (room.kind === 'peer_intervision' &&
      room.cohortId === cohortId &&
      (room.state === 'planned' || room.state === 'in_progress')),
);

/** Who brings a case is invited. */
export const ownerIsInvited: CaseGuard = guard(
  'ownerIsInvited',
  {
    nl: 'Je bent niet uitgenodigd voor deze bijeenkomst.',
    en: 'You are not invited to this meeting.',
  },
  ({ room, ownerId }) => room === null || room.inviteeIds.includes(ownerId),
);

/** The meeting is in progress. */
export const meetingIsInProgress: CaseGuard = guard(
  'meetingIsInProgress',
  {
    nl: 'De bijeenkomst is nog niet begonnen of al voorbij.',
    en: 'The meeting has not begun yet, or is over.',
  },
  ({ room }) => room?.state === 'in_progress',
);

/** Who brought the case is there. */
export const ownerIsPresent: CaseGuard = guard(
  'ownerIsPresent',
  {
    nl: 'De inbrenger staat nog niet als aanwezig op de lijst.',
    en: 'Who brought the case is not recorded as present yet.',
  },
  ({ room, ownerId }) => room?.attendeeIds.includes(ownerId) === true,
);

export const otherRuns: Sentence = {
  nl: 'De groep is nu met een andere casus bezig.',
  en: 'The group is working on another case now.',
};

/** A group works on one case at a time. */
export const noOtherCaseRuns: CaseGuard = guard(
  'noOtherCaseRuns',
  otherRuns,
  (situation) => !situation.otherRuns,
);
