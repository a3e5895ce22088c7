import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AwaitedThing } from '../../../../lib/api/schema-types.js';
import classes from './awaited-list.module.css';
import { choicesIn, type AwaitedSearch } from './awaited-search.js';

interface AwaitedFiltersProps {
  things: AwaitedThing[];
  search: AwaitedSearch;
  onNarrow: (change: Partial<AwaitedSearch>) => void;
}

/** Narrows what waits down to an organisation or a person. */
export function AwaitedFilters({ things, search, onNarrow }: AwaitedFiltersProps) {
  const { t } = useTranslation('reminders');
  const { organisations, people } = choicesIn(things, search);
  return (
    <search className={classes.filters}>
      <Select
        label={t('filter.organisation')}
        placeholder={t('filter.everyOrganisation')}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.everyOrganisation') }}
        value={search.organisation}
        onChange={(organisation) => onNarrow({ organisation, person: null })}
        data={organisations}
      />
      <Select
        label={t('filter.person')}
        placeholder={t('filter.everybody')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('filter.everybody') }}
        value={search.person}
        onChange={(person) => onNarrow({ person })}
        data={people}
      />
    </search>
  );
}
