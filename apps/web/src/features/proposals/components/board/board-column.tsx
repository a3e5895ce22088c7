import { Text } from '@mantine/core';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal, ProposalState, ProposalSummary } from '../../../../lib/api/schema-types.js';
import { BoardCard } from './board-card.js';
import classes from './proposal-board.module.css';
import { landingIn } from './moving/landing.js';
import { useDropTarget } from './moving/use-board-drag.js';
import type { ChosenMove } from './moving/use-moves.js';

interface BoardColumnProps {
  state: ProposalState;
  proposals: ProposalSummary[];
  dragged: ProposalSummary | null;
  /** What hangs in the air with its actions, as soon as they are known. */
  whole: Proposal | null;
  onDrag: (proposal: ProposalSummary | null) => void;
  onDrop: (proposal: ProposalSummary, state: ProposalState) => void;
  onChoose: (move: ChosenMove) => void;
}

/** One state of the workflow with its proposals; it shows whether what hangs in the air may land in it. */
export function BoardColumn(props: BoardColumnProps) {
  const { state, proposals, dragged, whole, onDrag, onDrop, onChoose } = props;
  const { t } = useTranslation(['proposals', 'domain']);
  const headingId = useId();
  const element = useRef<HTMLElement>(null);
  const isOver = useDropTarget(element, state, onDrop);
  const landing =
    dragged === null || whole === null || dragged.state === state ? null : landingIn(state, whole);
  return (
    <section
      ref={element}
      className={classes.column}
      aria-labelledby={headingId}
      data-landing={landing?.kind}
      data-over={isOver}
      data-empty={proposals.length === 0}
    >
      <h2 id={headingId} className={classes.heading}>
        <span className={classes.phase}>{t(`domain:proposalState.${state}`)}</span>{' '}
        <span className={classes.count}>{proposals.length}</span>
      </h2>
      {landing?.kind === 'allowed' ? <Text size="sm">{t('board.here')}</Text> : null}
      {landing?.kind === 'refused' ? (
        <Text size="sm">{t('board.refused', { reason: landing.reasons.join(' ') })}</Text>
      ) : null}
      {proposals.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('board.empty')}
        </Text>
      ) : (
        <ul className={classes.cards}>
          {proposals.map((proposal) => (
            <BoardCard key={proposal.id} proposal={proposal} onDrag={onDrag} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </section>
  );
}
