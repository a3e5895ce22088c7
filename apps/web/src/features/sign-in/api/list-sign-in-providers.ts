import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { SignInProvider } from '../../../lib/api/schema-types.js';

/** So many ways are still easy to choose from; with more of them the address tells which it is. */
const easyToChoose = 6;

async function listSignInProviders(): Promise<SignInProvider[]> {
  return (await bodyOf(api.GET('/sign-in-providers', { params: { query: { limit: easyToChoose + 1 } } })))
    .items;
}

/** The organisations with whose account people can sign in; one more than are easy to choose from at most. */
export const useSignInProviders = (): UseQueryResult<SignInProvider[]> =>
  useQuery({ queryKey: ['sign-in-providers'], queryFn: listSignInProviders });

/** Whether each of them can have a button of its own. */
export const areEasyToChoose = (providers: readonly SignInProvider[]): boolean =>
  providers.length > 0 && providers.length <= easyToChoose;
