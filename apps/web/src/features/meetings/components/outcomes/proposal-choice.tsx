import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { allProposalsQuery } from '../../../proposals/api/reading/list-proposals.js';

interface ProposalChoiceProps {
  cohortId: string;
  /** Null: a new one. */
  value: string | null;
  onChoose: (proposal: { id: string; title: string } | null) => void;
}

/** A proposal of the cohort that is there already, found by its title; none makes a new one. */
export function ProposalChoice({ cohortId, value, onChoose }: ProposalChoiceProps) {
  const { t } = useTranslation('meetings');
  const proposals = useQuery(allProposalsQuery({ cohortId })).data ?? [];
  return (
    <Select
      label={t('outcomes.existing')}
      placeholder={t('outcomes.newProposal')}
      searchable
      clearable
      nothingFoundMessage={t('outcomes.noProposal')}
      value={value}
      data={proposals.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(chosen) => onChoose(proposals.find(({ id }) => id === chosen) ?? null)}
    />
  );
}
