import { Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { Cohort } from '../../../lib/api/schema-types.js';
import { useChosenCohort } from '../../../lib/session/use-chosen-cohort.js';
import { useProgramme } from '../api/get-programme.js';
import { useProgrammeMemberships } from '../api/list-programme-memberships.js';
import { useProgrammePeople } from '../api/list-programme-people.js';
import { NewExchangeForm } from '../components/plan/new-exchange-form.js';

/** Proposes an exchange in the cohort in which the reader works. */
export function NewExchangePage() {
  const { t } = useTranslation('exchanges');
  const { cohort } = useChosenCohort();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs steps={[{ title: t('title'), to: '/exchanges' }]} />}
        title={t('new.title')}
        below={cohort?.name}
      />
      <SectionCard title={t('new.who')}>
        {cohort === undefined ? (
          <EmptyState icon={IconUsersGroup} title={t('new.noCohort')} detail={t('new.noCohortDetail')} />
        ) : (
          <NewExchangeOf key={cohort.id} cohort={cohort} />
        )}
      </SectionCard>
    </>
  );
}

function NewExchangeOf({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('exchanges');
  const programme = useProgramme(cohort.programmeId);
  const memberships = useProgrammeMemberships(cohort.programmeId);
  const people = useProgrammePeople(cohort.programmeId);
  return (
    <>
      <Text c="dimmed" mb="md">
        {t('new.explain')}
      </Text>
      <QueryView query={programme} skeleton={[320]}>
        {(programmeData) => (
          <QueryView query={memberships} skeleton={[320]}>
            {(membershipsData) => (
              <QueryView query={people} skeleton={[320]}>
                {(peopleData) => (
                  <NewExchangeForm
                    cohort={cohort}
                    programme={programmeData}
                    memberships={membershipsData}
                    people={peopleData}
                  />
                )}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </>
  );
}
