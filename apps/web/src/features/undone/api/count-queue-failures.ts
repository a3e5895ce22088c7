import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { QueueFailure } from '../../../lib/api/schema-types.js';

const count = async (): Promise<QueueFailure[]> => (await bodyOf(api.GET('/queue-failures'))).items;

/** How many jobs of every queue failed for good. */
export const useQueueFailures = (): UseQueryResult<QueueFailure[]> =>
  useQuery({ queryKey: ['queue-failures'], queryFn: count });
