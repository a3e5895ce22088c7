import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { LoadMore } from '../../../components/states/load-more.js';

interface PagedListProps<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  /** Stands in when there is nothing. */
  empty: ReactNode;
  children: (items: Item[]) => ReactNode;
}

/** A list that is read a page at a time, with its empty, loading and failed states. */
export function PagedList<Item>({ query, empty, children }: PagedListProps<Item>) {
  const { t } = useTranslation('app');
  if (query.data === undefined) {
    if (query.isError) return <FailureNotice error={query.error} onReload={() => void query.refetch()} />;
    return <Skeleton height={280} radius="lg" role="status" aria-label={t('loading')} />;
  }
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      <LoadMore
        hasNextPage={query.hasNextPage}
        isFetchingNextPage={query.isFetchingNextPage}
        fetchNextPage={() => void query.fetchNextPage()}
      />
    </>
  );
}
