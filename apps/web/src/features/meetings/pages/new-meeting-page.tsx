import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { Cohort } from '../../../lib/api/schema-types.js';
import { useChosenCohort } from '../../../lib/session/use-chosen-cohort.js';
import { useProgrammeMemberships } from '../../exchanges/api/list-programme-memberships.js';
import { NewMeetingForm } from '../components/planning/new-meeting-form.js';

/** Plans a meeting, or a series, for the cohort in which the reader works. */
export function NewMeetingPage() {
  const { t } = useTranslation(['meeting-planning', 'meetings', 'app']);
  const { cohort } = useChosenCohort();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs steps={[{ title: t('meetings:title'), to: '/meetings' }]} />}
        title={t('meetings:plan')}
        below={cohort?.name}
      />
      {cohort === undefined ? (
        <EmptyState icon={IconUsersGroup} title={t('app:noCohort.title')} detail={t('app:noCohort.detail')} />
      ) : (
        <NewMeetingOf key={cohort.id} cohort={cohort} />
      )}
    </>
  );
}

function NewMeetingOf({ cohort }: { cohort: Cohort }) {
  const memberships = useProgrammeMemberships(cohort.programmeId);
  return (
    <QueryView query={memberships} skeleton={[420]}>
      {(data) => <NewMeetingForm cohort={cohort} memberships={data} />}
    </QueryView>
  );
}
