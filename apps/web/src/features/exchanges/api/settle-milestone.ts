import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { Milestone } from '../../../lib/api/schema-types.js';
import { showChangedMilestone } from './refresh-exchanges.js';

/** How a milestone is settled: done (on a day, today when none is given), waived with a reason, or open again. */
export type MilestoneSettlement = components['schemas']['UpdateMilestone'];

interface SettleMilestone {
  milestone: Pick<Milestone, 'id' | 'version'>;
  settlement: MilestoneSettlement;
}

const settleMilestone = ({ milestone, settlement }: SettleMilestone): Promise<Milestone> =>
  bodyOf(
    api.PATCH('/milestones/{id}', {
      params: { path: { id: milestone.id }, header: ifMatch(milestone.version) },
      body: settlement,
    }),
  );

/** Ticks a milestone, waives it, or opens it again. */
export function useSettleMilestone() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: settleMilestone,
    onSuccess: (milestone) => showChangedMilestone(queryClient, milestone),
  });
}
