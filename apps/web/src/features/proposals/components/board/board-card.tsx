import { Anchor } from '@mantine/core';
import { IconMessage, IconUsersGroup } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import { DueDay } from '../../../../components/dates/due-day.js';
import type { ProposalSummary } from '../../../../lib/api/schema-types.js';
import { MoveMenu } from './moving/move-menu.js';
import classes from './proposal-board.module.css';
import { useDraggable } from './moving/use-board-drag.js';
import type { ChosenMove } from './moving/use-moves.js';

interface BoardCardProps {
  proposal: ProposalSummary;
  onDrag: (proposal: ProposalSummary | null) => void;
  onChoose: (move: ChosenMove) => void;
}

/** A proposal on the board: to read, to drag by mouse, and to move by its menu. */
export function BoardCard({ proposal, onDrag, onChoose }: BoardCardProps) {
  const { t } = useTranslation('proposals');
  const element = useRef<HTMLLIElement>(null);
  const isDragged = useDraggable(element, proposal, onDrag);
  const { id, reference, title, authors, affectedOrganisations, awaiting, dueOn, wakesOn } = proposal;
  const organisations = affectedOrganisations.filter(({ part }) => part === 'acts');
  return (
    <li ref={element} className={classes.card} data-card={id} data-dragged={isDragged}>
      <div className={classes.top}>
        <Anchor component={Link} to={`/proposals/${id}`} fw={600} draggable={false}>
          {title}
        </Anchor>
        <MoveMenu proposal={proposal} onChoose={onChoose} />
      </div>
      <span className={classes.quiet}>
        {[reference, authors.map(({ name }) => name).join(', ')].filter(Boolean).join(' · ')}
      </span>
      {organisations.length === 0 ? null : (
        <span className={classes.quiet}>
          {organisations.map(({ organisation }) => organisation.shortName).join(' · ')}
        </span>
      )}
      {dueOn === null ? null : (
        <span className={classes.quiet}>
          <DueDay date={dueOn} />
        </span>
      )}
      {wakesOn === null ? null : (
        <span className={classes.quiet}>
          {t('list.wakes')} <DueDay date={wakesOn} />
        </span>
      )}
      {awaiting.length === 0 ? null : <StateBadge tone="due">{t('list.awaits')}</StateBadge>}
      <Counts proposal={proposal} />
    </li>
  );
}

function Counts({ proposal: { commentCount, recognitionCount } }: { proposal: ProposalSummary }) {
  const { t } = useTranslation('proposals');
  if (commentCount + recognitionCount === 0) return null;
  return (
    <span className={classes.counts}>
      {commentCount === 0 ? null : (
        <span>
          <IconMessage size={16} aria-hidden /> {t('list.comments', { count: commentCount })}
        </span>
      )}
      {recognitionCount === 0 ? null : (
        <span>
          <IconUsersGroup size={16} aria-hidden /> {t('list.recognised', { count: recognitionCount })}
        </span>
      )}
    </span>
  );
}
