import { Skeleton, Stack } from '@mantine/core';
import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from './failure-notice.js';

interface QueryViewProps<Data> {
  /** A query of TanStack Query, of one answer or of pages. */
  query: {
    data: Data | undefined;
    error: Error | null;
    refetch: () => unknown;
  };
  /** The heights, in px, of the grey cards that stand in while the data load. */
  skeleton?: number[];
  children: (data: Data) => ReactNode;
}

/**
 * Shows what was read, or that it is being read, or why it could not be read. What somebody waited for is drawn bit by
 * bit, so that the page answers them meanwhile.
 */
export function QueryView<Data>({ query, skeleton = [56, 140, 320], children }: QueryViewProps<Data>) {
  const { t } = useTranslation('app');
  const isDrawn = useDeferredValue(query.data !== undefined);
  if (query.data !== undefined && isDrawn) return <>{children(query.data)}</>;
  if (query.data === undefined && query.error !== null)
    return <FailureNotice error={query.error} onReload={() => void query.refetch()} />;
  return (
    <Stack role="status" aria-label={t('loading')}>
      {skeleton.map((height, index) => (
        <Skeleton key={index} height={height} radius="lg" />
      ))}
    </Stack>
  );
}
