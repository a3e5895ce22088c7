import { Skeleton, Stack } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
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

/** Shows what was read, or that it is being read, or why it could not be read. */
export function QueryView<Data>({ query, skeleton = [56, 140, 320], children }: QueryViewProps<Data>) {
  const [waits] = useState(query.data === undefined);
  if (query.data !== undefined) {
    const content = <>{children(query.data)}</>;
    return waits ? <Unhurried meanwhile={<Loading heights={skeleton} />}>{content}</Unhurried> : content;
  }
  if (query.error !== null)
    return <FailureNotice error={query.error} onReload={() => void query.refetch()} />;
  return <Loading heights={skeleton} />;
}

/** Draws what somebody waits for bit by bit the first time, so that the page answers them meanwhile. */
function Unhurried({ meanwhile, children }: { meanwhile: ReactNode; children: ReactNode }) {
  const isDrawn = useDeferredValue(true, false);
  return isDrawn ? children : meanwhile;
}

function Loading({ heights }: { heights: number[] }) {
  const { t } = useTranslation('app');
  return (
    <Stack role="status" aria-label={t('loading')}>
      {heights.map((height, index) => (
        <Skeleton key={index} height={height} radius="lg" />
      ))}
    </Stack>
  );
}
