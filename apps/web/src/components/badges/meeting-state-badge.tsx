import type { MeetingState } from '../../lib/api/schema-types.js';
import { StateBadge, type StateTone } from './state-badge.js';

const tones: Record<MeetingState, StateTone> = {
  draft: 'resting',
  planned: 'active',
  in_progress: 'due',
  closed: 'done',
  cancelled: 'resting',
};

interface MeetingStateBadgeProps {
  meeting: { state: MeetingState; stateTitle: string };
}

/** The state of a meeting, in the server's word for it. */
export function MeetingStateBadge({ meeting }: MeetingStateBadgeProps) {
  return <StateBadge tone={tones[meeting.state]}>{meeting.stateTitle}</StateBadge>;
}
