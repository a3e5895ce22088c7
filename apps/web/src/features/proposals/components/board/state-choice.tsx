import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposalState, ProposalSummary } from '../../../../lib/api/schema-types.js';

interface StateChoiceProps {
  states: readonly ProposalState[];
  proposals: ProposalSummary[];
  chosen: ProposalState;
  onChoose: (state: ProposalState) => void;
}

/** The choice of the one column that fits a telephone, among those that hold something. */
export function StateChoice({ states, proposals, chosen, onChoose }: StateChoiceProps) {
  const { t } = useTranslation(['proposals', 'domain']);
  const countOf = (state: ProposalState): number =>
    proposals.filter((proposal) => proposal.state === state).length;
  return (
    <Chip.Group
      value={chosen}
      onChange={(value) => {
        const state = states.find((known) => known === value);
        if (state !== undefined) onChoose(state);
      }}
    >
      <Group gap="xs" role="radiogroup" aria-label={t('board.phase')}>
        {states
          .filter((state) => state === chosen || countOf(state) > 0)
          .map((state) => (
            <Chip key={state} value={state} size="md">
              {t(`domain:proposalState.${state}`)} ({countOf(state)})
            </Chip>
          ))}
      </Group>
    </Chip.Group>
  );
}
