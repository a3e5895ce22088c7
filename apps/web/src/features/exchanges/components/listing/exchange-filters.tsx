import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../../../components/forms/search-field.js';
import type { ExchangeSummary } from '../../../../lib/api/schema-types.js';
import classes from './exchange-filters.module.css';
import { exchangeStates, type ExchangeListFilter } from './use-exchange-filter.js';

interface ExchangeFiltersProps {
  /** All exchanges of the cohort; their organisations can be chosen from. */
  exchanges: ExchangeSummary[];
  filter: ExchangeListFilter;
  onNarrow: (change: Partial<ExchangeListFilter>) => void;
}

/** Narrows the list of exchanges down by text, state and organisation. */
export function ExchangeFilters({ exchanges, filter, onNarrow }: ExchangeFiltersProps) {
  const { t } = useTranslation(['exchanges', 'domain']);
  return (
    <search className={classes.filters}>
      <SearchField label={t('filter.text')} searched={filter.text} onSearch={(text) => onNarrow({ text })} />
      <Select
        label={t('filter.state')}
        placeholder={t('filter.all')}
        clearable
        value={filter.state}
        onChange={(value) => onNarrow({ state: exchangeStates.find((state) => state === value) ?? null })}
        data={exchangeStates.map((state) => ({ value: state, label: t(`domain:exchangeState.${state}`) }))}
      />
      <Select
        label={t('filter.organisation')}
        placeholder={t('filter.all')}
        clearable
        searchable
        value={filter.organisationId}
        onChange={(organisationId) => onNarrow({ organisationId })}
        data={organisationsOf(exchanges)}
      />
    </search>
  );
}

function organisationsOf(exchanges: readonly ExchangeSummary[]): { value: string; label: string }[] {
  const all = exchanges.flatMap(({ homeOrganisation, hostOrganisation }) => [
    homeOrganisation,
    hostOrganisation,
  ]);
  const byId = new Map(all.map(({ id, name }) => [id, { value: id, label: name }]));
  return [...byId.values()].sort((a, b) => a.label.localeCompare(b.label));
}
