import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';

const count = async (): Promise<number> => (await bodyOf(api.GET('/notification-counts'))).unread;

/** How many notifications the reader has not read. */
export const useUnreadCount = (): UseQueryResult<number> =>
  useQuery({ queryKey: ['notifications', 'count'], queryFn: count });
