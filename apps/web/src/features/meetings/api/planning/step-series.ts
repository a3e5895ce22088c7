import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { refreshMeetings } from '../reading/refresh-meetings.js';

type Schemas = components['schemas'];
type SeriesStep = Schemas['CreateMeetingSeriesTransition'] & { seriesId: string };

const stepSeries = ({ seriesId, ...body }: SeriesStep, key: string): Promise<Schemas['MeetingSeries']> =>
  bodyOf(
    api.POST('/meeting-series/{id}/transitions', {
      params: { path: { id: seriesId }, header: idempotencyKey(key) },
      body,
    }),
  );

/** Invites to all drafts of a series, or cancels what has not begun: all of it, or one and what follows. */
export function useStepSeries() {
  const queryClient = useQueryClient();
  return useCommand(stepSeries, { onSuccess: () => refreshMeetings(queryClient) });
}
