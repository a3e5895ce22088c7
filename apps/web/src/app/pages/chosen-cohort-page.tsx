import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { EmptyState } from '../../components/states/empty-state.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { QueryView } from '../../components/states/query-view.js';
import { useCohorts } from '../../lib/session/cohorts.js';
import { useChosenCohort } from '../../lib/session/use-chosen-cohort.js';

/** Leads to the board of the cohort that was chosen last, seen as the address asks, or says that there is none yet. */
export function ChosenCohortPage() {
  const { t } = useTranslation('app');
  const cohorts = useCohorts();
  const { cohort } = useChosenCohort();
  const { search } = useLocation();
  return (
    <QueryView query={cohorts}>
      {() =>
        cohort === undefined ? (
          <>
            <PageHeader title={t('navigation.cohort')} />
            <EmptyState icon={IconUsersGroup} title={t('noCohort.title')} detail={t('noCohort.detail')} />
          </>
        ) : (
          <Navigate to={{ pathname: `/cohorts/${cohort.id}`, search }} replace />
        )
      }
    </QueryView>
  );
}
