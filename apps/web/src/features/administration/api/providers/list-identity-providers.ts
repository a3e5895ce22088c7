import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { IdentityProvider } from '../../../../lib/api/schema-types.js';

const list = (): Promise<IdentityProvider[]> =>
  everyPage((page) => bodyOf(api.GET('/identity-providers', { params: { query: page } })));

/** The identity providers, by name. */
export const useIdentityProviders = (): UseQueryResult<IdentityProvider[]> =>
  useQuery({ queryKey: ['identity-providers'], queryFn: list });
