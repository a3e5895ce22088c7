import { Skeleton, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../components/layout/section-card.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import type { ExchangeSummary, ProposalSummary } from '../../../lib/api/schema-types.js';
import { useWholeExchanges } from '../api/get-whole-exchanges.js';
import { useWholeProposals } from '../api/get-whole-proposals.js';
import { DecisionCard } from './decision-card.js';
import { pendingSignatures } from './pending-signature.js';
import { pendingDecisions } from './proposals/pending-decision.js';
import { ProposalDecision } from './proposals/proposal-decision.js';

interface AwaitingMeProps {
  exchanges: ExchangeSummary[];
  proposals: ProposalSummary[];
}

/** Everything that waits for the reader: proposals by term, then signatures. */
export function AwaitingMe(summaries: AwaitingMeProps) {
  const { t } = useTranslation('decisions');
  const { exchanges, ...ofExchanges } = useWholeExchanges(summaries.exchanges);
  const { proposals, ...ofProposals } = useWholeProposals(summaries.proposals);
  const error = ofProposals.error ?? ofExchanges.error;
  if (error !== null) return <FailureNotice error={error} />;
  if (ofProposals.isPending || ofExchanges.isPending) return <Skeleton height={170} radius="lg" />;
  const decisions = pendingDecisions(proposals);
  const signatures = pendingSignatures(exchanges);
  if (decisions.length + signatures.length === 0) {
    return (
      <SectionCard title={t('nothing')} aside={<IconChecks aria-hidden />}>
        <Text c="dimmed">{t('nothingDetail')}</Text>
      </SectionCard>
    );
  }
  return (
    <Stack gap="md">
      {decisions.map((pending) => (
        <ProposalDecision key={pending.key} pending={pending} />
      ))}
      {signatures.map((pending) => (
        <DecisionCard key={pending.key} pending={pending} />
      ))}
    </Stack>
  );
}
