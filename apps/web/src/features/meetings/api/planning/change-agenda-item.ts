import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { AgendaItem, Meeting } from '../../../../lib/api/schema-types.js';
import { useMeetingChange } from '../use-meeting-change.js';

interface ChangedItem {
  meetingId: string;
  item: Pick<AgendaItem, 'id' | 'version'>;
  change: components['schemas']['UpdateAgendaItem'];
}

const changeAgendaItem = ({ meetingId, item, change }: ChangedItem): Promise<Meeting> =>
  bodyOf(
    api.PATCH('/meetings/{id}/agenda-items/{itemId}', {
      params: { path: { id: meetingId, itemId: item.id }, header: ifMatch(item.version) },
      body: change,
    }),
  );

/** Changes, moves or finishes an item of the agenda, or puts it on the backlog. */
export const useChangeAgendaItem = () => useMeetingChange(changeAgendaItem);
