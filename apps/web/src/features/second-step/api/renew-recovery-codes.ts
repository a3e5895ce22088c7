import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { secondFactorQuery } from './get-second-factor.js';

const renew = async (code: string): Promise<string[]> =>
  (await bodyOf(api.POST('/recovery-codes', { body: { code } }))).recoveryCodes;

/** Makes new recovery codes in the place of the old ones. */
export function useRenewRecoveryCodes() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: renew,
    gcTime: 0,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: secondFactorQuery.queryKey }),
  });
}
