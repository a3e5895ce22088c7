import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { MeetingAttendanceFigures } from '../../../../lib/api/schema-types.js';

const getAttendanceFigures = (cohortId: string): Promise<MeetingAttendanceFigures> =>
  bodyOf(api.GET('/meeting-attendance-figures', { params: { query: { cohortId } } }));

/** How many came to the meetings of a cohort, per meeting and per organisation; it names no person. */
export const useAttendanceFigures = (cohortId: string): UseQueryResult<MeetingAttendanceFigures> =>
  useQuery({ queryKey: ['attendance-figures', cohortId], queryFn: () => getAttendanceFigures(cohortId) });
