import type { MeetingSummary } from '../../../../lib/api/schema-types.js';
import { isComing } from '../../../meetings/components/listing/coming-meetings.js';

/** What of a meeting decides whether a case can be brought to it. */
type Room = Pick<MeetingSummary, 'kind' | 'state' | 'endsAt' | 'ownInvitation'>;

/**
 * The meetings to which the reader can bring a case, as far as a list can tell: the server decides. One that goes on
 * still takes cases, whenever it began.
 * @param now in milliseconds
 */
export const roomsForCases = <Meeting extends Room>(meetings: readonly Meeting[], now: number): Meeting[] =>
  meetings.filter(
    (meeting) =>
      meeting.kind === 'peer_intervision' &&
      (meeting.state === 'planned' || meeting.state === 'in_progress') &&
      meeting.ownInvitation !== null &&
      isComing(meeting, now),
  );
