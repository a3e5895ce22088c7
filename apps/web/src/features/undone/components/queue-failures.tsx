import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/states/query-view.js';
import { useQueueFailures } from '../api/count-queue-failures.js';

/** How many jobs failed for good, with the way to the page of the queues, which is a page of its own. */
export function QueueFailures() {
  const { t } = useTranslation('undone');
  const failures = useQueueFailures();
  return (
    <QueryView query={failures} skeleton={[48]}>
      {(queues) => {
        const failing = queues.filter(({ failed }) => failed !== null && failed > 0);
        const isSilent = queues.some(({ failed }) => failed === null);
        return (
          <>
            <Text>
              {isSilent
                ? t('jobs.silent')
                : failing.length === 0
                  ? t('jobs.none')
                  : failing
                      .map(({ queue, failed }) => t('jobs.failed', { queue, count: failed ?? 0 }))
                      .join(', ')}
            </Text>
            <Anchor href="/admin/queues">{t('jobs.open')}</Anchor>
          </>
        );
      }}
    </QueryView>
  );
}
