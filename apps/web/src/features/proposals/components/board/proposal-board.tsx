import { Switch, Text } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../../components/states/query-view.js';
import type { ProposalSummary } from '../../../../lib/api/schema-types.js';
import { allProposalsQuery } from '../../api/reading/list-proposals.js';
import { NothingFound } from '../listing/proposal-list.js';
import { ProposalFilters } from '../listing/proposal-filters.js';
import { proposalStates, statesUnderWay } from '../listing/proposal-states.js';
import { useProposalFilter } from '../listing/use-proposal-filter.js';
import { isNarrowed, useProposalSearch } from '../listing/use-proposal-search.js';
import { StepDialog } from '../workflow/step-dialog.js';
import { BoardColumn } from './board-column.js';
import classes from './proposal-board.module.css';
import { StateChoice } from './state-choice.js';
import { useMoves } from './moving/use-moves.js';
import { useReturnToCard } from './moving/use-return-to-card.js';

/** The proposals per state, to be moved along the road; on a telephone one state at a time. */
export function ProposalBoard() {
  const { t } = useTranslation('proposals');
  const { search, narrow, clear } = useProposalSearch();
  const filter = useProposalFilter({ ...search, state: null });
  const proposals = useQuery(allProposalsQuery(filter));
  const [withBeside, setWithBeside] = useLocalStorage({
    key: 'wisselwerk.board.beside',
    defaultValue: false,
  });
  return (
    <>
      <div>
        <ProposalFilters search={search} onNarrow={narrow} />
        <div className={classes.hints}>
          <Text size="sm" c="dimmed" className={classes.dragHint}>
            {t('board.dragHint')}
          </Text>
          <Switch
            label={t('board.all')}
            checked={withBeside}
            onChange={(event) => setWithBeside(event.currentTarget.checked)}
          />
        </div>
      </div>
      <QueryView query={proposals} skeleton={[420]}>
        {(items) =>
          items.length === 0 && isNarrowed({ ...search, state: null }) ? (
            <NothingFound narrowed onClear={clear} />
          ) : (
            <Columns proposals={items} withBeside={withBeside} />
          )
        }
      </QueryView>
    </>
  );
}

function Columns({ proposals, withBeside }: { proposals: ProposalSummary[]; withBeside: boolean }) {
  const { t } = useTranslation('proposals');
  const { search, narrow } = useProposalSearch();
  const narrowScreen = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const { dragged, whole, chosen, choose, drag, drop } = useMoves();
  const board = useRef<HTMLDivElement>(null);
  const returnTo = useReturnToCard(board, proposals);
  const states = withBeside ? proposalStates : statesUnderWay;
  const shown =
    search.state ?? states.find((state) => proposals.some((proposal) => proposal.state === state)) ?? 'idea';
  return (
    <>
      {narrowScreen ? (
        <StateChoice
          states={states}
          proposals={proposals}
          chosen={shown}
          onChoose={(state) => narrow({ state })}
        />
      ) : null}
      <div ref={board} className={classes.board} role="region" aria-label={t('board.label')} tabIndex={0}>
        <div className={classes.columns}>
          {states
            .filter((state) => !narrowScreen || state === shown)
            .map((state) => (
              <BoardColumn
                key={state}
                state={state}
                proposals={proposals.filter((proposal) => proposal.state === state)}
                dragged={dragged}
                whole={whole}
                onDrag={drag}
                onDrop={drop}
                onChoose={choose}
              />
            ))}
        </div>
      </div>
      {chosen === null ? null : (
        <StepDialog
          proposal={chosen.proposal}
          action={chosen.action}
          onClose={() => {
            choose(null);
            returnTo(chosen.proposal);
          }}
        />
      )}
    </>
  );
}
