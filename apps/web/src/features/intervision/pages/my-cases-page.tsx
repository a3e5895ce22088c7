import { Button, Stack } from '@mantine/core';
import { IconListNumbers, IconMessageCircleQuestion, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { QueryView } from '../../../components/states/query-view.js';
import { useChosenCohort } from '../../../lib/session/use-chosen-cohort.js';
import { useOwnCases } from '../api/reading/list-cases.js';
import { LearningPointsCard } from '../components/learning/learning-points-card.js';
import { CaseList } from '../components/preparing/case-list.js';
import { useOwnCohorts } from '../components/preparing/use-own-cohorts.js';

/** The reader's own cases, and what others let leave the room. */
export function MyCasesPage() {
  const { t } = useTranslation('intervision');
  const cases = useOwnCases();
  const cohorts = useOwnCohorts();
  const newCase = (
    <Button component={Link} to="/intervision-cases/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('mine.new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        above={<Breadcrumbs steps={[{ title: t('breadcrumb.meetings'), to: '/meetings' }]} />}
        title={t('mine.title')}
        below={t('mine.below')}
        actions={
          <>
            <MethodsLink />
            {cohorts.length > 0 ? newCase : null}
          </>
        }
      />
      <Stack gap="md">
        <SectionCard title={t('mine.list')}>
          <QueryView query={cases} skeleton={[200]}>
            {(items) =>
              items.length === 0 ? (
                <EmptyState
                  icon={IconMessageCircleQuestion}
                  title={t('mine.empty.title')}
                  detail={t('mine.empty.detail')}
                />
              ) : (
                <CaseList cases={items} />
              )
            }
          </QueryView>
        </SectionCard>
        {cohorts.map(({ id }) => (
          <LearningPointsCard key={id} cohortId={id} />
        ))}
      </Stack>
    </>
  );
}

/** The methods of the programme in which the reader works now. */
function MethodsLink() {
  const { t } = useTranslation('methods');
  const { cohort } = useChosenCohort();
  if (cohort === undefined) return null;
  return (
    <Button
      component={Link}
      to={`/intervision-methods/${cohort.programmeId}`}
      variant="default"
      leftSection={<IconListNumbers size={18} aria-hidden />}
    >
      {t('title')}
    </Button>
  );
}
