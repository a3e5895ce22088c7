import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionCard } from '../../../components/layout/section-card.js';
import { QueryView } from '../../../components/states/query-view.js';
import { useProposalFigures } from '../../proposals/api/reading/get-proposal-figures.js';
import { OverdueReviews } from '../../proposals/components/listing/overdue-reviews.js';
import { FiguresPicture } from '../../proposals/components/listing/proposal-figures.js';

/** How far the proposals of the cohort are, and whose verdict is late. */
export function BoardProposals({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('cohorts');
  const figures = useProposalFigures(cohortId);
  return (
    <SectionCard
      title={t('proposals')}
      aside={
        <Anchor component={Link} to="/proposals?view=board">
          {t('toProposals')}
        </Anchor>
      }
    >
      <QueryView query={figures} skeleton={[150]}>
        {({ states, overdueReviews }) => (
          <>
            <FiguresPicture states={states} />
            <OverdueReviews reviews={overdueReviews} />
          </>
        )}
      </QueryView>
    </SectionCard>
  );
}
