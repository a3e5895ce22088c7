import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/forms/action-button.js';
import type { Action, Proposal, Review } from '../../../../lib/api/schema-types.js';
import { VerdictDialog } from '../reviews/verdict-dialog.js';
import { StepDialog } from './step-dialog.js';

/** The steps along the road; the others lead beside it, and stand back. */
const forward = ['submit', 'start_review', 'resubmit', 'start_pilot', 'adopt', 'relaunch', 'resume'];
const beside = ['return', 'stop_pilot', 'lapse', 'park', 'merge'];

/** The steps of the workflow that the reader may take, and the verdict that is asked of the reader. */
export function ProposalActions({ proposal }: { proposal: Proposal }) {
  const [chosen, setChosen] = useState<Action | null>(null);
  const { actions } = proposal;
  const choose = (name: string) => () =>
    setChosen(actions.find((action) => action.action === name && action.allowed) ?? null);
  return (
    <Stack gap="xs" align="flex-start">
      <OwnVerdicts proposal={proposal} />
      <Group gap="sm" align="flex-start">
        {forward.map((name) => (
          <ActionButton key={name} actions={actions} name={name} onPress={choose(name)} />
        ))}
      </Group>
      <Group gap="xs" align="flex-start">
        {beside.map((name) => (
          <ActionButton
            key={name}
            actions={actions}
            name={name}
            size="sm"
            variant="default"
            onPress={choose(name)}
          />
        ))}
        <ActionButton
          actions={actions}
          name="withdraw"
          size="sm"
          variant="subtle"
          color="brick"
          onPress={choose('withdraw')}
        />
      </Group>
      <StepDialog proposal={proposal} action={chosen} onClose={() => setChosen(null)} />
    </Stack>
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
