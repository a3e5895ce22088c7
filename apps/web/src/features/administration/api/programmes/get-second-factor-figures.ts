import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { Programme, SecondFactorFigures } from '../../../../lib/api/schema-types.js';

const read = (id: string): Promise<SecondFactorFigures> =>
  bodyOf(api.GET('/programmes/{id}/second-factor-figures', { params: { path: { id } } }));

/** How many people of the programme have no second step yet, never who; for who may change the programme. */
export const useSecondFactorFigures = ({ id, permissions }: Programme): UseQueryResult<SecondFactorFigures> =>
  useQuery({
    queryKey: ['programmes', 'second-factor-figures', id],
    queryFn: () => read(id),
    enabled: permissions.includes('update'),
  });
