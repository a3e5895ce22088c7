import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { Attendance, Meeting } from '../../../../lib/api/schema-types.js';
import { useMeetingChange } from '../use-meeting-change.js';

interface RecordedAttendance {
  meetingId: string;
  invitationId: string;
  /** Of the invitation. */
  version: number;
  /** Null takes back what was recorded. */
  attendance: Attendance | null;
}

const recordAttendance = ({
  meetingId,
  invitationId,
  version,
  attendance,
}: RecordedAttendance): Promise<Meeting> =>
  bodyOf(
    api.PATCH('/meetings/{id}/attendances/{invitationId}', {
      params: { path: { id: meetingId, invitationId }, header: ifMatch(version) },
      body: { attendance },
    }),
  );

/** Records whether an invitee is there. */
export const useRecordAttendance = () => useMeetingChange(recordAttendance);
