import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadMore } from '../../../components/states/load-more.js';
import { QueryView } from '../../../components/states/query-view.js';

interface PagedListProps<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  /** Stands in when there is nothing. */
  empty: ReactNode;
  children: (items: Item[]) => ReactNode;
}

/** A list that is read a page at a time, with its empty, loading and failed states. */
export function PagedList<Item>({ query, empty, children }: PagedListProps<Item>) {
  return (
    <QueryView query={query} skeleton={[280]}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
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
      }}
    </QueryView>
  );
}
