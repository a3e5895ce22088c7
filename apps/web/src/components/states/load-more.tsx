import { Button, Center, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface LoadMoreProps {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The button under a list that has more, and where that ended; takes the result of an infinite query. */
export function LoadMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: LoadMoreProps) {
  const { t } = useTranslation('app');
  const place = useRef<HTMLDivElement>(null);
  const [used, setUsed] = useState(false);
  // A button that loads cannot hold the keyboard, and the last time it goes away.
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (used && !isFetchingNextPage && isLost) {
      place.current?.querySelector<HTMLElement>('button, p')?.focus({ preventScroll: true });
    }
  }, [used, isFetchingNextPage]);
  if (!hasNextPage && !used) return null;
  const more = (): void => {
    setUsed(true);
    fetchNextPage();
  };
  return (
    <Center mt="md" ref={place}>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={more}>
          {t('action.showMore')}
        </Button>
      ) : (
        <Text c="dimmed" tabIndex={-1}>
          {t('action.allShown')}
        </Text>
      )}
    </Center>
  );
}
