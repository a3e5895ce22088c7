import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { IntervisionSession, SessionAct } from '../../../../lib/api/schema-types.js';
import { refreshRoom } from '../reading/refresh-intervision.js';

/** What who guides does, at the step that they saw. */
export interface Guidance {
  session: Pick<IntervisionSession, 'caseId' | 'version'>;
  act: SessionAct;
  /** Of use with `extend` alone. */
  minutes: number;
}

const guide = ({ session: { caseId, version }, ...body }: Guidance): Promise<IntervisionSession> =>
  bodyOf(
    api.PATCH('/intervision-cases/{id}/session', {
      params: { path: { id: caseId }, header: ifMatch(version) },
      body,
    }),
  );

/** Takes the group to another step, pauses or gives time. Where somebody else did so first, that is shown instead. */
export function useGuide() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: guide,
    onSuccess: (session) => queryClient.setQueryData(['intervision', 'session', session.caseId], session),
    onError: () => refreshRoom(queryClient, 'session'),
  });
}
