import { Button, Chip, Group, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useId } from 'react';
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

/** Narrows the proposals down; on a telephone the choices stand behind a button. */
export function ProposalFilters({ search, onNarrow }: ProposalFiltersProps) {
  const { t } = useTranslation('proposals');
  const choicesId = useId();
  const [opened, { toggle }] = useDisclosure(false);
  const { state, view, organisationId, chainStep } = search;
  const used = [view === 'board' ? null : state, organisationId, chainStep].filter(Boolean).length;
  return (
    <search className={classes.filters}>
      <SearchField label={t('filter.text')} searched={search.text} onSearch={(text) => onNarrow({ text })} />
      <Button
        variant="default"
        className={classes.toggle}
        aria-expanded={opened}
        aria-controls={choicesId}
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        onClick={toggle}
      >
        {used === 0 ? t('filter.more') : t('filter.moreUsed', { count: used })}
      </Button>
      <div id={choicesId} className={classes.choices} data-opened={opened}>
        <Choices search={search} onNarrow={onNarrow} />
      </div>
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

/** State, organisation and step of the chain; on the board the state is the column. */
function Choices({ search, onNarrow }: ProposalFiltersProps) {
  const { t } = useTranslation(['proposals', 'domain']);
  const language = useLanguage();
  const { cohort } = useChosenCohort();
  const { data: programme } = useProgramme(cohort?.programmeId);
  const choice = { placeholder: t('filter.all'), clearable: true } as const;
  return (
    <>
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
    </>
  );
}
