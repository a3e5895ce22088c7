import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHeader } from '../../../components/layout/page-header.js';
import { PeriodLine } from '../../../components/dates/period-line.js';
import { QueryView } from '../../../components/states/query-view.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { CohortBoard } from '../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { membershipsIn } from '../../../lib/session/scope.js';
import { useChosenCohort } from '../../../lib/session/use-chosen-cohort.js';
import { useCohortBoard } from '../api/get-cohort-board.js';
import { LearningPointsCard } from '../../intervision/components/learning/learning-points-card.js';
import { AwaitedCard } from '../../reminders/components/waiting/awaited-card.js';
import { BoardAttention } from '../components/attention/board-attention.js';
import { BoardCounts } from '../components/board-counts.js';
import { BoardMeetings } from '../components/board-meetings.js';
import { BoardPictures } from '../components/board-pictures.js';
import { BoardProposals } from '../components/board-proposals.js';
import { cohortPoints } from '../components/timeline/cohort-points.js';
import classes from './cohort-board-page.module.css';

/** The programme office's home: a cohort with what is late, what is next, and what needs action today. */
export function CohortBoardPage() {
  const { id = '' } = useParams();
  const board = useCohortBoard(id);
  const { choose } = useChosenCohort();
  const shownId = board.data?.cohort.id;
  // The lists that a number leads to are those of this cohort, also when the board was opened by its address.
  useEffect(() => {
    if (shownId !== undefined) choose(shownId);
  }, [shownId, choose]);
  return (
    <QueryView query={board} skeleton={[56, 130, 480]}>
      {(data) => <Board board={data} />}
    </QueryView>
  );
}

function Board({ board }: { board: CohortBoard }) {
  const { cohort } = board;
  return (
    <>
      <PageHeader
        above={cohort.programmeName}
        title={cohort.name}
        actions={<NewExchangeButton programmeId={cohort.programmeId} />}
      />
      <Stack gap="md">
        <PeriodCard board={board} />
        <div className={classes.columns}>
          <div className={classes.side}>
            <BoardAttention attention={board.attention} rows={board.rows} />
          </div>
          <Stack gap="md" className={classes.main}>
            <BoardPictures board={board} />
            <AwaitedCard cohortId={cohort.id} />
            <BoardProposals cohortId={cohort.id} />
            <BoardMeetings cohortId={cohort.id} />
            <BoardCounts counts={board.counts} />
            <LearningPointsCard cohortId={cohort.id} />
          </Stack>
        </div>
      </Stack>
    </>
  );
}

function PeriodCard({ board }: { board: CohortBoard }) {
  const { t } = useTranslation('cohorts');
  const { cohort, today, period, counts } = board;
  const active = t('period.active', { count: counts.exchangesByState.active });
  const organisations = t('period.organisations', { count: counts.organisations });
  return (
    <SectionCard
      title={
        period.day === null
          ? t('period.days', { count: period.days })
          : t('period.dayOf', { day: period.day, days: period.days })
      }
      aside={
        <Text c="dimmed">
          {active} · {organisations}
        </Text>
      }
    >
      <PeriodLine
        startsOn={cohort.startsOn}
        endsOn={cohort.endsOn}
        today={today}
        points={cohortPoints(board)}
      />
    </SectionCard>
  );
}

function NewExchangeButton({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('cohorts');
  const session = useCurrentSession();
  const runsIt = membershipsIn(session, 'programme_office').some((role) => role.programmeId === programmeId);
  if (!runsIt) return null;
  return (
    <Button component={Link} to="/exchanges/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('newExchange')}
    </Button>
  );
}
