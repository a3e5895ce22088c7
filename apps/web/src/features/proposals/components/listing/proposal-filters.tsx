import { Chip, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../../../components/forms/search-field.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { useChosenCohort } from '../../../../lib/session/use-chosen-cohort.js';
import { useProgramme } from '../../../exchanges/api/get-programme.js';
import classes from './proposal-filters.module.css';
import { proposalStates } from './proposal-states.js';
import type { ProposalSearch } from './use-proposal-search.js';

interface ProposalFiltersProps {
  search: ProposalSearch;
  onNarrow: (change: Partial<ProposalSearch>) => void;
}

/** Narrows the proposals down by words, state, organisation, step of the chain, and what concerns the reader. */
export function ProposalFilters({ search, onNarrow }: ProposalFiltersProps) {
  const { t } = useTranslation(['proposals', 'domain']);
  const language = useLanguage();
  const { cohort } = useChosenCohort();
  const { data: programme } = useProgramme(cohort?.programmeId);
  const choice = { placeholder: t('filter.all'), clearable: true } as const;
  return (
    <search className={classes.filters}>
      <SearchField
        key={search.text === '' ? 'empty' : 'filled'}
        label={t('filter.text')}
        initial={search.text}
        onSearch={(text) => onNarrow({ text })}
      />
      {search.view === 'board' ? null : (
        <Select
          {...choice}
          label={t('filter.state')}
          value={search.state}
          onChange={(value) => onNarrow({ state: proposalStates.find((state) => state === value) ?? null })}
          data={proposalStates.map((state) => ({ value: state, label: t(`domain:proposalState.${state}`) }))}
        />
      )}
      <Select
        {...choice}
        label={t('filter.organisation')}
        searchable
        value={search.organisationId}
        onChange={(organisationId) => onNarrow({ organisationId })}
        data={(programme?.partners ?? []).map(({ organisation: { id, shortName } }) => ({
          value: id,
          label: shortName,
        }))}
      />
      <Select
        {...choice}
        label={t('filter.chainStep')}
        value={search.chainStep}
        onChange={(chainStep) => onNarrow({ chainStep })}
        data={(programme?.chainSteps ?? []).map((step) => ({ value: step.key, label: step[language] }))}
      />
      <Group gap="xs" className={classes.chips}>
        <Chip size="md" checked={search.mine} onChange={(mine) => onNarrow({ mine })}>
          {t('filter.mine')}
        </Chip>
        <Chip size="md" checked={search.awaiting} onChange={(awaiting) => onNarrow({ awaiting })}>
          {t('filter.awaiting')}
        </Chip>
      </Group>
    </search>
  );
}
