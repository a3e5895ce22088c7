import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { IntervisionMethod } from '../../../lib/api/schema-types.js';
import { refreshMethods } from './refresh-methods.js';

interface Change {
  id: string;
  /** The version that the change was made on. */
  version: number;
  change: components['schemas']['UpdateIntervisionMethod'];
}

const send = ({ id, version, change }: Change): Promise<IntervisionMethod> =>
  bodyOf(
    api.PATCH('/intervision-methods/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body: change,
    }),
  );

/** Changes a method of a programme, retires it or takes it back; a case that runs keeps what it began with. */
export function useChangeMethod() {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => refreshMethods(queryClient) });
}
