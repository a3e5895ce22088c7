/** What the workflow looks at in a meeting. */
export interface MeetingSituation {
  readonly startsAt: Date;
  /** Whether people can find it: a place, or a link to the video meeting. */
  readonly hasWhere: boolean;
  /** Besides who leads. */
  readonly invitees: number;
  /** Invitees of whom it is not recorded whether they were there. */
  readonly attendanceMissing: number;
  /** Whether the group still works on an intervision case. */
  readonly caseRuns: boolean;
  /** Who asks runs the meeting, which at intervision the programme office does not; true of the system. */
  readonly isRunByActor: boolean;
}
