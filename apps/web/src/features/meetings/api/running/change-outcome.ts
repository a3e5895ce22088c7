import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { MeetingOutcome } from '../../../../lib/api/schema-types.js';
import { useMeetingPartChange } from '../use-meeting-change.js';

interface ChangedOutcome {
  outcome: Pick<MeetingOutcome, 'id' | 'meetingId' | 'version'>;
  change: components['schemas']['UpdateMeetingOutcome'];
}

const changeOutcome = ({
  outcome: { id, meetingId, version },
  change,
}: ChangedOutcome): Promise<MeetingOutcome> =>
  bodyOf(
    api.PATCH('/meetings/{id}/outcomes/{outcomeId}', {
      params: { path: { id: meetingId, outcomeId: id }, header: ifMatch(version) },
      body: change,
    }),
  );

/** Changes an outcome, or says whether an action is done. */
export const useChangeOutcome = () => useMeetingPartChange(changeOutcome);
