import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { refreshMeetings } from '../reading/refresh-meetings.js';

type Schemas = components['schemas'];

/** What a new series of meetings is made of. */
export type NewSeries = Schemas['CreateMeetingSeries'];

const planSeries = (body: NewSeries, key: string): Promise<Schemas['MeetingSeries']> =>
  bodyOf(api.POST('/meeting-series', { body, params: { header: idempotencyKey(key) } }));

/** Plans a series of meetings as drafts. */
export function usePlanSeries() {
  const queryClient = useQueryClient();
  return useCommand(planSeries, { onSuccess: () => refreshMeetings(queryClient) });
}
