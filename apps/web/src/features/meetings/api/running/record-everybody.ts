import { api, bodyOf } from '../../../../lib/api/client.js';
import type { Attendance, Meeting } from '../../../../lib/api/schema-types.js';
import { useMeetingChange } from '../use-meeting-change.js';

interface AttendanceOfTheRest {
  meetingId: string;
  attendance: Attendance;
}

const recordEverybody = ({ meetingId, attendance }: AttendanceOfTheRest): Promise<Meeting> =>
  bodyOf(
    api.POST('/meetings/{id}/attendances', { params: { path: { id: meetingId } }, body: { attendance } }),
  );

/** Records the same of everybody of whom nothing was recorded yet. */
export const useRecordEverybody = () => useMeetingChange(recordEverybody);
