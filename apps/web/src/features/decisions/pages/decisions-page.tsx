import { Skeleton, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { ExchangeSummary } from '../../../lib/api/schema-types.js';
import { useExchanges } from '../../exchanges/api/list-exchanges.js';
import { useWholeExchanges } from '../api/get-whole-exchanges.js';
import { DecisionCard } from '../components/decision-card.js';
import { pendingSignatures } from '../components/pending-signature.js';
import { SignedBefore } from '../components/signed-before.js';

/** The sponsor's home: what waits for a signature, and what was signed before. */
export function DecisionsPage() {
  const { t } = useTranslation('decisions');
  const waiting = useExchanges({ awaiting: 'me' });
  return (
    <>
      <PageHeader
        title={t('title')}
        below={
          waiting.data === undefined || waiting.data.length === 0
            ? undefined
            : t('below', { count: waiting.data.length })
        }
      />
      <Stack gap="md">
        <QueryView query={waiting} skeleton={[170, 170]}>
          {(summaries) => <Waiting summaries={summaries} />}
        </QueryView>
        <SignedBefore />
      </Stack>
    </>
  );
}

function Waiting({ summaries }: { summaries: ExchangeSummary[] }) {
  const { t } = useTranslation('decisions');
  const { exchanges, isPending, error } = useWholeExchanges(summaries);
  if (error !== null) return <FailureNotice error={error} />;
  if (isPending) return <Skeleton height={170} radius="lg" />;
  const pending = pendingSignatures(exchanges);
  if (pending.length === 0) {
    return (
      <SectionCard title={t('nothing')} aside={<IconChecks aria-hidden />}>
        <Text c="dimmed">{t('nothingDetail')}</Text>
      </SectionCard>
    );
  }
  return pending.map((item) => <DecisionCard key={item.key} pending={item} />);
}
