/** What the workflow looks at in a meeting. */
export interface MeetingSituation {
  readonly startsAt: Date;
  /** Whether people can find it: a place, or a link to the video meeting. */
  readonly hasWhere: boolean;
  readonly invitees: number;
  /** Invitees of whom it is not recorded whether they were there. */
  readonly attendanceMissing: number;
}
