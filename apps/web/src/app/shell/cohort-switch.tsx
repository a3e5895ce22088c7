import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMatch, useNavigate } from 'react-router';
import { useChosenCohort } from '../../lib/session/use-chosen-cohort.js';
import classes from './cohort-switch.module.css';

/** Switches between cohorts; absent where there is nothing to choose. */
export function CohortSwitch() {
  const { t } = useTranslation('app');
  const { cohort, cohorts, choose } = useChosenCohort();
  const onBoard = useMatch('/cohorts/:id') !== null;
  const navigate = useNavigate();
  if (cohorts.length < 2 || cohort === undefined) return null;
  const programmes = [...new Set(cohorts.map(({ programmeName }) => programmeName))];
  return (
    <Select
      aria-label={t('scope.choose')}
      classNames={{ root: classes.root, input: classes.input, section: classes.section }}
      data={programmes.map((programmeName) => ({
        group: programmeName,
        items: cohorts
          .filter((item) => item.programmeName === programmeName)
          .map((item) => ({ value: item.id, label: item.name })),
      }))}
      value={cohort.id}
      onChange={(cohortId) => {
        if (cohortId === null) return;
        choose(cohortId);
        if (onBoard) void navigate(`/cohorts/${cohortId}`);
      }}
    />
  );
}
