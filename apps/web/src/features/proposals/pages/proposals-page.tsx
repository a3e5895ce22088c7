import { SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/layout/page-header.js';
import { useChosenCohort } from '../../../lib/session/use-chosen-cohort.js';
import { ProposalBoard } from '../components/board/proposal-board.js';
import { ProposalFigures } from '../components/listing/proposal-figures.js';
import { ProposalList } from '../components/listing/proposal-list.js';
import { useProposalSearch } from '../components/listing/use-proposal-search.js';

/** The proposals of a cohort: how many are where, and all of them as a list or on a board. */
export function ProposalsPage() {
  const { t } = useTranslation('proposals');
  const { cohort } = useChosenCohort();
  const { search, narrow } = useProposalSearch();
  return (
    <>
      <PageHeader
        above={cohort === undefined ? undefined : `${cohort.programmeName}, ${cohort.name}`}
        title={t('title')}
        actions={
          <SegmentedControl
            aria-label={t('view.label')}
            value={search.view}
            onChange={(view) => narrow({ view })}
            data={[
              { value: 'list', label: t('view.list') },
              { value: 'board', label: t('view.board') },
            ]}
          />
        }
      />
      <Stack gap="md">
        {cohort === undefined || search.view === 'board' ? null : <ProposalFigures cohortId={cohort.id} />}
        {search.view === 'board' ? <ProposalBoard /> : <ProposalList />}
      </Stack>
    </>
  );
}
