import { IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/layout/page-header.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { membershipsIn } from '../../../lib/session/scope.js';
import { useChosenCohort } from '../../../lib/session/use-chosen-cohort.js';

interface Programme {
  programmeId: string;
  /** Whether the reader is in its programme office. */
  runsIt: boolean;
}

interface ChosenProgrammeProps {
  title: string;
  detail: string;
  children: (programme: Programme) => ReactNode;
}

/** A page about the programme of the cohort in which the reader works. */
export function ChosenProgramme({ title, detail, children }: ChosenProgrammeProps) {
  const { t } = useTranslation('app');
  const { cohort } = useChosenCohort();
  const session = useCurrentSession();
  if (cohort === undefined) {
    return (
      <>
        <PageHeader title={title} />
        <EmptyState icon={IconUsersGroup} title={t('noCohort.title')} detail={t('noCohort.detail')} />
      </>
    );
  }
  const { programmeId, programmeName } = cohort;
  const offices = membershipsIn(session, 'programme_office');
  const runsIt = offices.some((membership) => membership.programmeId === programmeId);
  return (
    <>
      <PageHeader above={programmeName} title={title} below={detail} />
      {children({ programmeId, runsIt })}
    </>
  );
}
