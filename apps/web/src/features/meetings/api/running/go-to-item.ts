import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useMeetingChange } from '../use-meeting-change.js';

interface Goal {
  meetingId: string;
  /** Of the meeting. */
  version: number;
  /** Null: to none. */
  itemId: string | null;
}

const goToItem = ({ meetingId, version, itemId }: Goal): Promise<Meeting> =>
  bodyOf(
    api.PATCH('/meetings/{id}', {
      params: { path: { id: meetingId }, header: ifMatch(version) },
      body: { currentItemId: itemId },
    }),
  );

/** Goes to an item of the agenda; its clock starts then. */
export const useGoToItem = () => useMeetingChange(goToItem);
