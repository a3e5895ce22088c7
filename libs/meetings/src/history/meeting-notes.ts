import type { Sentence } from '@app/workflow';

/** What happens to a meeting without a change of state, and is worth a line in its history. */
export const meetingNotes = {
  plan: { nl: 'Gepland als concept', en: 'Planned as a draft' },
  move: { nl: 'Verplaatst', en: 'Moved' },
  change: { nl: 'Gewijzigd', en: 'Changed' },
  invite: { nl: 'Mensen uitgenodigd', en: 'People invited' },
  uninvite: { nl: 'Uitnodiging ingetrokken', en: 'Invitation taken back' },
  record_outcome: { nl: 'Uitkomst vastgelegd', en: 'Outcome recorded' },
  complete_action: { nl: 'Actie afgerond', en: 'Action completed' },
  resume_action: { nl: 'Actie weer opgepakt', en: 'Action taken up again' },
} as const satisfies Record<string, Sentence>;

export type MeetingNote = keyof typeof meetingNotes;
