import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/forms/action-button.js';
import type { Action, Proposal, Review } from '../../../../lib/api/schema-types.js';
import { VerdictDialog } from '../reviews/verdict-dialog.js';
import classes from './proposal-now.module.css';
import { StepDialog } from './step-dialog.js';

/** The steps along the road; the others lead beside it, and stand back. */
const forward = ['submit', 'start_review', 'resubmit', 'start_pilot', 'adopt', 'relaunch', 'resume'];
const beside = ['return', 'stop_pilot', 'lapse', 'park', 'merge'];

interface ProposalActionsProps {
  proposal: Proposal;
  /** What is said about the steps. */
  children: ReactNode;
}

/**
 * The steps of the workflow that the reader may take, in one row under the words: the verdict that is asked of the
 * reader, what leads along the road, and what leads beside it.
 */
export function ProposalActions({ proposal, children }: ProposalActionsProps) {
  const [chosen, setChosen] = useState<Action | null>(null);
  const { actions } = proposal;
  const propsOf = (name: string) => ({
    actions,
    name,
    onPress: () => setChosen(actions.find((action) => action.action === name && action.allowed) ?? null),
  });
  return (
    <div className={classes.now} data-state={proposal.state}>
      {children}
      <div className={classes.steps}>
        <OwnVerdicts proposal={proposal} />
        {forward.map((name) => (
          <ActionButton key={name} {...propsOf(name)} />
        ))}
        {beside.map((name) => (
          <ActionButton key={name} {...propsOf(name)} variant="default" />
        ))}
        <ActionButton {...propsOf('withdraw')} variant="subtle" color="brick" />
      </div>
      <StepDialog proposal={proposal} action={chosen} onClose={() => setChosen(null)} />
    </div>
  );
}

function OwnVerdicts({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const [chosen, setChosen] = useState<Review | null>(null);
  const own = proposal.reviews.filter(({ isOwn }) => isOwn);
  return (
    <>
      {own.map((review) => (
        <Button
          key={review.organisationId}
          variant={review.verdict === null ? 'filled' : 'default'}
          onClick={() => setChosen(review)}
        >
          {t(review.verdict === null ? 'now.verdict' : 'now.changeVerdict')}
          {own.length > 1 ? ` (${review.organisation.shortName})` : ''}
        </Button>
      ))}
      <VerdictDialog proposal={proposal} review={chosen} onClose={() => setChosen(null)} />
    </>
  );
}
