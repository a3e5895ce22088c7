import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { SecondFactorFigures } from '../../../../lib/api/schema-types.js';

const read = (id: string): Promise<SecondFactorFigures> =>
  bodyOf(api.GET('/programmes/{id}/second-factor-figures', { params: { path: { id } } }));

/** How many people of the programme have no second step yet; never who. */
export const useSecondFactorFigures = (programmeId: string): UseQueryResult<SecondFactorFigures> =>
  useQuery({
    queryKey: ['programmes', 'second-factor-figures', programmeId],
    queryFn: () => read(programmeId),
  });
