import type { Sentence } from '@app/workflow';
import type { MeetingKind } from './meeting.entity.js';

/** What people call the kinds of meetings. */
export const kindTitles: Readonly<Record<MeetingKind, Sentence>> = {
  cohort_meeting: { nl: 'lichtingsbijeenkomst', en: 'cohort meeting' },
  peer_intervision: { nl: 'intervisie', en: 'peer intervision' },
  review_meeting: { nl: 'voortgangsoverleg', en: 'review meeting' },
  closing: { nl: 'slotbijeenkomst', en: 'closing meeting' },
};
