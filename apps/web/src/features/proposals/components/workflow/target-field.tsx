import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalState, ProposalSummary } from '../../../../lib/api/schema-types.js';
import { allProposalsQuery } from '../../api/reading/list-proposals.js';

const final: readonly ProposalState[] = ['declined', 'withdrawn', 'merged'];

interface TargetFieldProps {
  proposal: Pick<ProposalSummary, 'id' | 'cohortId'>;
  error: string | undefined;
  onChange: (proposalId: string) => void;
}

/** The choice of the proposal that takes this one in: another of the cohort that has not ended. */
export function TargetField({ proposal, error, onChange }: TargetFieldProps) {
  const { t } = useTranslation('proposal-steps');
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: others = [] } = useQuery(allProposalsQuery({ cohortId: proposal.cohortId }));
  return (
    <Select
      label={t('step.target')}
      placeholder={t('step.targetPlaceholder')}
      nothingFoundMessage={t('step.noTarget')}
      required
      searchable
      value={chosen}
      error={error}
      data={others
        .filter(({ id, state }) => id !== proposal.id && !final.includes(state))
        .map(({ id, reference, title }) => ({
          value: id,
          label: reference === null ? title : `${reference} ${title}`,
        }))}
      onChange={(id) => {
        setChosen(id);
        if (id !== null) onChange(id);
      }}
    />
  );
}
