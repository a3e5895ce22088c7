import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { NotificationPreferences } from '../../../lib/api/schema-types.js';

/** New preferences. */
export type SavedPreferences = components['schemas']['SaveNotificationPreferences'];

const queryKey = ['notification-preferences'];

const readPreferences = (): Promise<NotificationPreferences> => bodyOf(api.GET('/notification-preferences'));
const savePreferences = (body: SavedPreferences): Promise<NotificationPreferences> =>
  bodyOf(api.PUT('/notification-preferences', { body }));

/** How the reader wants to hear of each kind of thing. */
export const usePreferences = (): UseQueryResult<NotificationPreferences> =>
  useQuery({ queryKey, queryFn: readPreferences });

/** Keeps how the reader wants to hear of things. */
export function useSavePreferences() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: savePreferences,
    onSuccess: (saved) => queryClient.setQueryData(queryKey, saved),
  });
}
