import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { confidential } from '../confidential.js';
import { caseQuery } from '../reading/get-case.js';
import { refreshRoom } from '../reading/refresh-intervision.js';

type CaseReference = components['schemas']['IntervisionCaseReference'];
type ChangedCase = components['schemas']['UpdateIntervisionCase'] & Pick<IntervisionCase, 'id' | 'version'>;

const prepareCase = (
  body: components['schemas']['CreateIntervisionCase'],
  key: string,
): Promise<CaseReference> =>
  bodyOf(api.POST('/intervision-cases', { params: { header: idempotencyKey(key) }, body }));

const changeCase = ({ id, version, ...body }: ChangedCase): Promise<IntervisionCase> =>
  bodyOf(api.PATCH('/intervision-cases/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));

/** Prepares a new case, which nobody else sees. */
export function usePrepareCase() {
  const queryClient = useQueryClient();
  return useCommand(prepareCase, { ...confidential, onSuccess: () => refreshRoom(queryClient, 'cases') });
}

/** Changes what the owner wrote. */
export function useChangeCase() {
  const queryClient = useQueryClient();
  return useCommand(changeCase, {
    ...confidential,
    onSuccess: (changed) => {
      queryClient.setQueryData(caseQuery(changed.id).queryKey, changed);
    },
  });
}
