import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { confidential } from '../confidential.js';
import { refreshRoom } from '../reading/refresh-intervision.js';

/** An action on a case, with what that action requires. */
export type CaseStep = components['schemas']['CreateIntervisionCaseTransition'] & { caseId: string };

const takeAction = ({ caseId, ...body }: CaseStep, key: string) =>
  bodyOf(
    api.POST('/intervision-cases/{id}/transitions', {
      params: { path: { id: caseId }, header: idempotencyKey(key) },
      body,
    }),
  );

/** Brings a case, takes it back, starts or closes it. */
export function useTakeCaseAction() {
  const queryClient = useQueryClient();
  return useCommand(takeAction, { ...confidential, onSuccess: () => refreshRoom(queryClient, 'act') });
}

const removeCase = ({ id, version }: { id: string; version: number }): Promise<unknown> =>
  bodyOf(api.DELETE('/intervision-cases/{id}', { params: { path: { id }, header: ifMatch(version) } }));

/** Removes for good what is only prepared. */
export const useRemoveCase = () => useCommand(removeCase, confidential);
