import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from './failure-notice.js';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  /** The heights, in px, of the grey cards that stand in while the data load. */
  skeleton?: number[];
  children: (data: Data) => ReactNode;
}

/** Shows what was read, or that it is being read, or why it could not be read. */
export function QueryView<Data>({ query, skeleton = [56, 140, 320], children }: QueryViewProps<Data>) {
  const { t } = useTranslation('app');
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <FailureNotice error={query.error} onReload={() => void query.refetch()} />;
  return (
    <Stack role="status" aria-label={t('loading')}>
      {skeleton.map((height, index) => (
        <Skeleton key={index} height={height} radius="lg" />
      ))}
    </Stack>
  );
}
