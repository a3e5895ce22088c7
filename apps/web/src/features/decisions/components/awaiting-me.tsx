import { Skeleton, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../components/layout/section-card.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import type { Exchange, ExchangeSummary, Proposal, ProposalSummary } from '../../../lib/api/schema-types.js';
import { useWholeExchanges } from '../api/get-whole-exchanges.js';
import { useWholeProposals } from '../api/get-whole-proposals.js';
import { DecisionCard } from './decision-card.js';
import { pendingSignatures } from './pending-signature.js';
import { pendingDecisions } from './proposals/pending-decision.js';
import { ProposalDecision } from './proposals/proposal-decision.js';

interface AwaitingMeProps {
  exchanges: ExchangeSummary[];
  proposals: ProposalSummary[];
  /** What stands below, and comes with it, so that nothing moves. */
  children: ReactNode;
}

/** Everything that waits for the reader: proposals by term, then signatures. */
export function AwaitingMe({ children, ...summaries }: AwaitingMeProps) {
  const { exchanges, ...ofExchanges } = useWholeExchanges(summaries.exchanges);
  const { proposals, ...ofProposals } = useWholeProposals(summaries.proposals);
  const error = ofProposals.error ?? ofExchanges.error;
  if (error === null && (ofProposals.isPending || ofExchanges.isPending))
    return <Skeleton height={170} radius="lg" />;
  return (
    <Stack gap="md">
      {error === null ? (
        <Decisions exchanges={exchanges} proposals={proposals} />
      ) : (
        <FailureNotice error={error} />
      )}
      {children}
    </Stack>
  );
}

function Decisions({ exchanges, proposals }: { exchanges: Exchange[]; proposals: Proposal[] }) {
  const { t } = useTranslation('decisions');
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
    <>
      {decisions.map((pending) => (
        <ProposalDecision key={pending.key} pending={pending} />
      ))}
      {signatures.map((pending) => (
        <DecisionCard key={pending.key} pending={pending} />
      ))}
    </>
  );
}
