import { api, bodyOf } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { MeetingOutcome } from '../../../../lib/api/schema-types.js';
import { useMeetingPartChange } from '../use-meeting-change.js';

/** What a meeting came to. */
export type NewOutcome = components['schemas']['CreateMeetingOutcome'];

const recordOutcome = ({ meetingId, ...body }: NewOutcome & { meetingId: string }): Promise<MeetingOutcome> =>
  bodyOf(api.POST('/meetings/{id}/outcomes', { params: { path: { id: meetingId } }, body }));

/** Records an action, a decision, an observation or a proposal. */
export const useRecordOutcome = () => useMeetingPartChange(recordOutcome);
