import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { AgendaItem } from '../../../../lib/api/schema-types.js';
import { useMeetingPartChange } from '../use-meeting-change.js';

interface RemovedItem {
  meetingId: string;
  item: Pick<AgendaItem, 'id' | 'version'>;
}

const removeAgendaItem = ({ meetingId, item }: RemovedItem): Promise<unknown> =>
  bodyOf(
    api.DELETE('/meetings/{id}/agenda-items/{itemId}', {
      params: { path: { id: meetingId, itemId: item.id }, header: ifMatch(item.version) },
    }),
  );

/** Takes an item off the agenda for good. */
export const useRemoveAgendaItem = () => useMeetingPartChange(removeAgendaItem);
