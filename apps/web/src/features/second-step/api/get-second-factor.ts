import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { SecondFactor } from '../../../lib/api/schema-types.js';

/** How the reader's second step stands, and who asks for it. */
export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: (): Promise<SecondFactor> => bodyOf(api.GET('/second-factors/current')),
});
