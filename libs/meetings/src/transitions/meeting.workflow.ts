import { type ActionOf, defineWorkflow, type StateOf } from '@app/workflow';
import {
  attendanceIsRecorded,
  itIsTime,
  type MeetingRequirement,
  noCaseRuns,
  somebodyIsInvited,
  whereIsKnown,
  whoLeadsRunsIntervision,
} from './meeting.guards.js';
import type { MeetingSituation } from './meeting-situation.js';

/** What somebody can be in a meeting; the leader of a meeting counts as its facilitator. */
export const meetingPartsInWorkflow = ['facilitator', 'programme_office', 'system'] as const;
export type MeetingPart = (typeof meetingPartsInWorkflow)[number];

const cancel = {
  action: 'cancel',
  title: { nl: 'Afzeggen', en: 'Cancel' },
  to: 'cancelled',
  by: ['facilitator', 'programme_office'],
  requires: ['reason'],
} as const;

/** A meeting from draft to closed minutes. Source: the domain, "Workflows", "Meeting". */
export const meetingWorkflow = defineWorkflow<MeetingSituation, MeetingPart, MeetingRequirement>()({
  name: 'meeting',
  title: { nl: 'Bijeenkomst', en: 'Meeting' },
  parts: {
    facilitator: { nl: 'begeleider', en: 'facilitator' },
    programme_office: { nl: 'programmabureau', en: 'programme office' },
    system: { nl: 'het systeem', en: 'the system' },
  },
  requirements: { reason: { nl: 'Reden', en: 'Reason' } },
  initial: 'draft',
  states: {
    draft: {
      title: { nl: 'concept', en: 'draft' },
      actions: [
        {
          action: 'publish',
          title: { nl: 'Uitnodigen', en: 'Invite' },
          to: 'planned',
          by: ['facilitator', 'programme_office', 'system'],
          guards: [somebodyIsInvited, whereIsKnown],
        },
        cancel,
      ],
    },
    planned: {
      title: { nl: 'gepland', en: 'planned' },
      actions: [
        {
          action: 'open',
          title: { nl: 'Openen', en: 'Open' },
          to: 'in_progress',
          by: ['facilitator', 'programme_office', 'system'],
          guards: [itIsTime, whoLeadsRunsIntervision],
        },
        cancel,
      ],
    },
    in_progress: {
      title: { nl: 'bezig', en: 'in progress' },
      actions: [
        {
          action: 'close',
          title: { nl: 'Afsluiten', en: 'Close' },
          to: 'closed',
          by: ['facilitator', 'programme_office', 'system'],
          guards: [attendanceIsRecorded, noCaseRuns, whoLeadsRunsIntervision],
        },
      ],
    },
    closed: {
      title: { nl: 'afgesloten', en: 'closed' },
      actions: [
        {
          action: 'reopen',
          title: { nl: 'Heropenen', en: 'Reopen' },
          to: 'in_progress',
          by: ['facilitator'],
          requires: ['reason'],
        },
      ],
    },
    cancelled: { title: { nl: 'afgezegd', en: 'cancelled' }, final: true },
  },
});

export type MeetingState = StateOf<typeof meetingWorkflow>;
export type MeetingAction = ActionOf<typeof meetingWorkflow>;

/** When, where, agenda and invitees change only before the meeting begins. */
export function planIsOpen(state: MeetingState): boolean {
  return state === 'draft' || state === 'planned';
}
