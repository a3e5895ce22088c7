import { guard, type Guard, type RequirementInput } from '@app/workflow';
import type { MeetingSituation } from './meeting-situation.js';

/** What can be filled in for an action on a meeting. */
export type MeetingRequirement = 'reason';

type MeetingGuard = Guard<MeetingSituation, RequirementInput<MeetingRequirement>>;

/** How long before its start a meeting can be opened, in milliseconds: the room may be ready early, not days early. */
const openBefore = 2 * 3_600_000;

/** Somebody is invited besides who leads. */
export const somebodyIsInvited: MeetingGuard = guard(
  'somebodyIsInvited',
  { nl: 'Nodig eerst iemand uit.', en: 'Invite somebody first.' },
  ({ invitees }) => invitees > 0,
);

/** There is a place or a link. */
export const whereIsKnown: MeetingGuard = guard(
  'whereIsKnown',
  {
    nl: 'Vul een plek in, of een link naar de videovergadering.',
    en: 'Fill in a place, or a link to the video meeting.',
  },
  ({ hasWhere }) => hasWhere,
);

/** The meeting begins within two hours, or should have begun. */
export const itIsTime: MeetingGuard = guard(
  'itIsTime',
  {
    nl: 'Een bijeenkomst kan op zijn vroegst twee uur voor het begin worden geopend.',
    en: 'A meeting can be opened two hours before it begins at the earliest.',
  },
  ({ startsAt }, { at }) => at.getTime() >= startsAt.getTime() - openBefore,
);

/** It is recorded of every invitee whether they were there. */
export const attendanceIsRecorded: MeetingGuard = guard(
  'attendanceIsRecorded',
  ({ attendanceMissing }) => ({
    nl: `Leg eerst vast wie er was: van ${attendanceMissing} is dat nog niet bekend.`,
    en: `Record first who was there: it is not known yet of ${attendanceMissing}.`,
  }),
  ({ attendanceMissing }) => attendanceMissing === 0,
);

/** The group works on no case any more, for what it says of one ends with its learning points. */
export const noCaseRuns: MeetingGuard = guard(
  'noCaseRuns',
  {
    nl: 'De groep bespreekt nog een casus. Rond die eerst af in de ruimte.',
    en: 'The group is still working on a case. Round it off in the room first.',
  },
  ({ caseRuns }) => !caseRuns,
);

/** Peer intervision is opened and closed by who leads it. */
export const whoLeadsRunsIntervision: MeetingGuard = guard(
  'whoLeadsRunsIntervision',
  {
    nl: 'Intervisie opent en sluit alleen de begeleider, of wie de bijeenkomst leidt.',
    en: 'Only the facilitator, or who leads the meeting, opens and closes peer intervision.',
  },
  ({ isRunByActor }) => isRunByActor,
);
