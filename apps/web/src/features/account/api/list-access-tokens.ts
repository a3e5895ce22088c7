import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { AccessToken } from '../../../lib/api/schema-types.js';

const listAccessTokens = (): Promise<AccessToken[]> =>
  everyPage((page) => bodyOf(api.GET('/access-tokens', { params: { query: page } })));

/** The reader's access tokens, without their secrets. */
export const useAccessTokens = (): UseQueryResult<AccessToken[]> =>
  useQuery({ queryKey: ['access-tokens'], queryFn: listAccessTokens });
