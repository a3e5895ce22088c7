import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { CalendarFeed } from '../../../lib/api/schema-types.js';

type CreatedCalendarFeed = components['schemas']['CreatedCalendarFeed'];

const listCalendarFeeds = async (): Promise<CalendarFeed[]> =>
  (await bodyOf(api.GET('/calendar-feeds'))).items;
const createCalendarFeed = (): Promise<CreatedCalendarFeed> => bodyOf(api.POST('/calendar-feeds'));
const revokeCalendarFeed = (id: string): Promise<unknown> =>
  bodyOf(api.DELETE('/calendar-feeds/{id}', { params: { path: { id } } }));

/** The reader's calendar addresses, without their secrets. */
export const useCalendarFeeds = (): UseQueryResult<CalendarFeed[]> =>
  useQuery({ queryKey: ['calendar-feeds'], queryFn: listCalendarFeeds });

/** Makes a calendar address; it is in this one answer and never again. */
export const useCreateCalendarFeed = () => useFeedChange<CreatedCalendarFeed, void>(createCalendarFeed);

/** Revokes a calendar address at once. */
export const useRevokeCalendarFeed = () => useFeedChange(revokeCalendarFeed);

function useFeedChange<Result, Input>(change: (input: Input) => Promise<Result>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['calendar-feeds'] }),
  });
}
