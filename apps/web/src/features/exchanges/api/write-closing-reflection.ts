import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../lib/api/client.js';
import type { Exchange } from '../../../lib/api/schema-types.js';
import { showChangedExchange } from './refresh-exchanges.js';

interface ClosingReflection {
  exchangeId: string;
  version: number;
  closingReflection: string;
  adviceToHost: string;
}

const writeClosingReflection = ({ exchangeId, version, ...body }: ClosingReflection): Promise<Exchange> =>
  bodyOf(
    api.PUT('/exchanges/{id}/closing-reflection', {
      params: { path: { id: exchangeId }, header: ifMatch(version) },
      body,
    }),
  );

/** Writes what the candidate takes home, and the advice to the host organisation. */
export function useWriteClosingReflection() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: writeClosingReflection,
    onSuccess: (exchange) => showChangedExchange(queryClient, exchange),
  });
}
