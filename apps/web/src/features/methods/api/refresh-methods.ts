import type { QueryClient } from '@tanstack/react-query';

/** Reads the methods anew after one of them was added or changed. */
export const refreshMethods = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['intervision-methods'] });
