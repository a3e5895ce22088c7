import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { meetingKinds } from './coming-meetings.js';
import classes from './meeting-list.module.css';
import type { MeetingSearch } from './use-meeting-search.js';

interface MeetingFiltersProps {
  search: MeetingSearch;
  onNarrow: (change: Partial<MeetingSearch>) => void;
}

/** Chooses list or calendar, coming or earlier, and the kind. */
export function MeetingFilters({ search, onNarrow }: MeetingFiltersProps) {
  const { t } = useTranslation('meetings');
  return (
    <search className={classes.filters}>
      <SegmentedControl
        aria-label={t('filter.view')}
        value={search.view}
        onChange={(view) => onNarrow({ view: view === 'calendar' ? 'calendar' : 'list' })}
        data={[
          { value: 'list', label: t('filter.list') },
          { value: 'calendar', label: t('filter.calendar') },
        ]}
      />
      {search.view === 'calendar' ? null : (
        <SegmentedControl
          aria-label={t('filter.when')}
          value={search.when}
          onChange={(when) => onNarrow({ when: when === 'earlier' ? 'earlier' : 'coming' })}
          data={[
            { value: 'coming', label: t('filter.coming') },
            { value: 'earlier', label: t('filter.earlier') },
          ]}
        />
      )}
      <Select
        aria-label={t('filter.kind')}
        placeholder={t('filter.everyKind')}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.everyKind') }}
        className={classes.kind}
        value={search.kind}
        onChange={(value) => onNarrow({ kind: meetingKinds.find((kind) => kind === value) ?? null })}
        data={meetingKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
    </search>
  );
}
