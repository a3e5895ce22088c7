import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useMeetingChange } from '../use-meeting-change.js';

interface ChangedPlan {
  meetingId: string;
  /** Of the meeting. */
  version: number;
  change: components['schemas']['UpdateMeeting'];
}

const changeMeeting = ({ meetingId, version, change }: ChangedPlan): Promise<Meeting> =>
  bodyOf(
    api.PATCH('/meetings/{id}', {
      params: { path: { id: meetingId }, header: ifMatch(version) },
      body: change,
    }),
  );

/** Changes when, where and about what a meeting is. */
export const useChangeMeeting = () => useMeetingChange(changeMeeting);
