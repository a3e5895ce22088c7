import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { WorkflowLine } from '../../../../components/workflow/workflow-line.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { ProposalActions } from './proposal-actions.js';
import { workflowSteps } from './workflow-steps.js';

/** Where the proposal is on its road, what has to happen next, and what the reader can do about it. */
export function ProposalNow({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation(['proposals', 'domain']);
  const steps = workflowSteps(proposal).map((step) => ({
    ...step,
    title: t(`domain:proposalState.${step.state}`),
  }));
  return (
    <SectionCard title={t('now.title')}>
      <WorkflowLine label={t('now.line')} steps={steps} />
      <ProposalActions proposal={proposal}>
        <NowWords proposal={proposal} />
      </ProposalActions>
    </SectionCard>
  );
}

function NowWords({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation(['proposals', 'domain']);
  const language = useLanguage();
  const { state, next, parkedFrom, mergedInto, missingReviewers } = proposal;
  const names = missingReviewers.map(({ shortName }) => shortName);
  return (
    <>
      {next === null ? null : <Text fw={650}>{next.sentence}</Text>}
      {state === 'declined' || state === 'withdrawn' || state === 'merged' ? (
        <Text fw={650}>{t(`now.final.${state}`)}</Text>
      ) : null}
      {mergedInto === null ? null : (
        <Text>
          {t('page.mergedInto')}{' '}
          <Anchor component={Link} to={`/proposals/${mergedInto.id}`}>
            {mergedInto.title}
          </Anchor>
        </Text>
      )}
      {state === 'parked' && parkedFrom !== null ? (
        <Text c="dimmed">{t('now.parkedFrom', { state: t(`domain:proposalState.${parkedFrom}`) })}</Text>
      ) : null}
      {names.length === 0 || state === 'submitted' ? null : (
        <Text c="dimmed">
          {t('now.missing', { names: new Intl.ListFormat(language, { type: 'conjunction' }).format(names) })}
        </Text>
      )}
    </>
  );
}
