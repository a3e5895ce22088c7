import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { LearningPoint } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { confidential } from '../confidential.js';
import { refreshRoom } from '../reading/refresh-intervision.js';

const shareLearningPoints = (
  body: components['schemas']['CreateLearningPoint'],
  key: string,
): Promise<LearningPoint> =>
  bodyOf(api.POST('/learning-points', { params: { header: idempotencyKey(key) }, body }));

/** Lets learning points leave the room, once. */
export function useShareLearningPoints() {
  const queryClient = useQueryClient();
  return useCommand(shareLearningPoints, {
    ...confidential,
    onSuccess: () => {
      refreshRoom(queryClient, 'cases');
      void queryClient.invalidateQueries({ queryKey: ['learning-points'] });
    },
  });
}
