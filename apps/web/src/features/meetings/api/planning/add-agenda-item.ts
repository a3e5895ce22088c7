import { api, bodyOf } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useMeetingChange } from '../use-meeting-change.js';

/** A new item, or one of the backlog of the cohort. */
export type NewAgendaItem = components['schemas']['CreateAgendaItem'];

const addAgendaItem = ({ meetingId, ...body }: NewAgendaItem & { meetingId: string }): Promise<Meeting> =>
  bodyOf(api.POST('/meetings/{id}/agenda-items', { params: { path: { id: meetingId } }, body }));

/** Puts an item at the end of the agenda. */
export const useAddAgendaItem = () => useMeetingChange(addAgendaItem);
