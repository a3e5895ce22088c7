import { useTranslation } from 'react-i18next';
import { DueDay } from '../../../../components/dates/due-day.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { CheckDecision } from './check-decision.js';
import { ConfirmationDecision } from './confirmation-decision.js';
import { OfficeDecision } from './office-decision.js';
import type { PendingDecision } from './pending-decision.js';
import { VerdictDecision } from './verdict-decision.js';

/** One thing about a proposal that waits for the reader, on one card with the way to settle it. */
export function ProposalDecision({ pending }: { pending: PendingDecision }) {
  const { t } = useTranslation('decisions');
  const { proposal, awaited } = pending;
  const organisation = awaited.organisation?.shortName ?? t('asked.nobody');
  return (
    <SectionCard
      emphasis="asked"
      above={t(`asked.${awaited.what}`, { organisation })}
      title={proposal.title}
      aside={awaited.dueOn === null ? undefined : <DueDay date={awaited.dueOn} />}
    >
      <Decision pending={pending} />
    </SectionCard>
  );
}

function Decision({ pending }: { pending: PendingDecision }) {
  const { proposal, awaited } = pending;
  const ofOrganisation = (thing: { organisationId: string }): boolean =>
    thing.organisationId === awaited.organisation?.id;
  if (awaited.what === 'verdict') {
    const review = proposal.reviews.find((item) => item.isOwn && ofOrganisation(item));
    if (review !== undefined) return <VerdictDecision proposal={proposal} review={review} />;
  }
  if (awaited.what === 'confirmation') {
    const adoption = proposal.adoptions.find(ofOrganisation);
    if (adoption !== undefined) return <ConfirmationDecision proposal={proposal} adoption={adoption} />;
  }
  if (awaited.what === 'check') {
    const check = proposal.adoptionChecks.find(
      (item) => ofOrganisation(item) && item.dueOn === awaited.dueOn && item.outcome === null,
    );
    if (check !== undefined) return <CheckDecision proposal={proposal} check={check} />;
  }
  return <OfficeDecision proposal={proposal} what={awaited.what} />;
}
