import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/states/empty-state.js';
import { MilestoneLegend } from '../../../components/badges/milestone-sign.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { CohortBoard } from '../../../lib/api/schema-types.js';
import classes from './board-pictures.module.css';
import { CandidateCards } from './matrix/candidate-cards.js';
import { FoldedMilestoneKey, MilestoneKey } from './matrix/milestone-key.js';
import { ExchangeTimeline } from './timeline/exchange-timeline.js';
import { MilestoneMatrix } from './matrix/milestone-matrix.js';

type Picture = 'matrix' | 'timeline';

/** All candidates with their milestones, as a matrix or over time; the choice stands in the address. */
export function BoardPictures({ board }: { board: CohortBoard }) {
  const { t } = useTranslation('cohorts');
  const [search, setSearch] = useSearchParams();
  const picture: Picture = search.get('view') === 'timeline' ? 'timeline' : 'matrix';
  const choose = (next: string): void => {
    search.set('view', next);
    setSearch(search, { replace: true, preventScrollReset: true });
  };
  return (
    <SectionCard
      title={t('milestones')}
      aside={
        <SegmentedControl
          aria-label={t('view.label')}
          value={picture}
          onChange={choose}
          data={[
            { value: 'matrix', label: t('view.matrix') },
            { value: 'timeline', label: t('view.timeline') },
          ]}
        />
      }
    >
      {board.rows.length === 0 ? (
        <EmptyState icon={IconArrowsExchange} title={t('empty.title')} detail={t('empty.detail')} />
      ) : (
        <>
          <div className={classes.legend}>
            <MilestoneLegend />
          </div>
          {picture === 'timeline' ? <ExchangeTimeline board={board} /> : <MatrixOrCards board={board} />}
        </>
      )}
    </SectionCard>
  );
}

function MatrixOrCards({ board }: { board: CohortBoard }) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return narrow ? (
    <>
      <FoldedMilestoneKey board={board} />
      <CandidateCards board={board} />
    </>
  ) : (
    <>
      <MilestoneKey board={board} />
      <MilestoneMatrix board={board} />
    </>
  );
}
