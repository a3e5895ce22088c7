import type { QueryClient } from '@tanstack/react-query';

/** Reads again whatever shows exchanges: they appear in lists, on boards, in chains and among milestones. */
export async function refreshExchanges(queryClient: QueryClient): Promise<void> {
  await Promise.all(
    ['exchanges', 'milestones', 'cohort-boards', 'cohort-chains'].map((root) =>
      queryClient.invalidateQueries({ queryKey: [root] }),
    ),
  );
}
