import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { components } from '../../../lib/api/generated/schema.js';

/** A milestone with the exchange it belongs to. */
export type MilestoneOfExchange = components['schemas']['MilestoneWithExchange'];

const listMilestones = (exchangeId: string): Promise<MilestoneOfExchange[]> =>
  everyPage((page) => bodyOf(api.GET('/milestones', { params: { query: { exchangeId, ...page } } })));

/** All milestones of an exchange, by date. */
export const useMilestones = (exchangeId: string): UseQueryResult<MilestoneOfExchange[]> =>
  useQuery({ queryKey: ['milestones', exchangeId], queryFn: () => listMilestones(exchangeId) });
