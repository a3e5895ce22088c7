import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { announce } from '../../../lib/announce.js';
import { usePrepareCase } from '../api/writing/save-case.js';
import { CaseForm } from '../components/preparing/case-form.js';
import { useOwnCohorts } from '../components/preparing/use-own-cohorts.js';
import { ReadersNotice } from '../components/room/readers-notice.js';

/** Prepares a case, in private. */
export function NewCasePage() {
  const { t } = useTranslation('intervision');
  const [cohort] = useOwnCohorts();
  const preparing = usePrepareCase();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs steps={[{ title: t('mine.title'), to: '/intervision-cases' }]} />}
        title={t('form.new')}
      />
      <Stack gap="md">
        <ReadersNotice meeting={null} />
        <SectionCard title={t('form.title')}>
          {cohort === undefined ? (
            <Text>{t('form.noCohort')}</Text>
          ) : (
            <CaseForm
              caseId={null}
              saved={{ cohortId: cohort.id, method: '', question: '', preparation: '' }}
              submitLabel={t('form.prepare')}
              pending={preparing.isPending}
              error={preparing.error}
              onSave={({ declareHarmless: _nobodyElseReadsIt, ...content }, done) =>
                preparing.mutate(content, {
                  onSuccess: ({ id }) => {
                    done();
                    announce(t('form.saved'));
                    void navigate(`/intervision-cases/${id}`, { replace: true });
                  },
                })
              }
            />
          )}
        </SectionCard>
      </Stack>
    </>
  );
}
