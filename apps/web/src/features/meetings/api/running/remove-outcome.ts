import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { MeetingOutcome } from '../../../../lib/api/schema-types.js';
import { useMeetingPartChange } from '../use-meeting-change.js';

const removeOutcome = ({ id, meetingId, version }: MeetingOutcome): Promise<unknown> =>
  bodyOf(
    api.DELETE('/meetings/{id}/outcomes/{outcomeId}', {
      params: { path: { id: meetingId, outcomeId: id }, header: ifMatch(version) },
    }),
  );

/** Removes an outcome; a proposal that came of it stays. */
export const useRemoveOutcome = () => useMeetingPartChange(removeOutcome);
