import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Action,
  Proposal,
  ProposalState,
  ProposalSummary,
} from '../../../../../lib/api/schema-types.js';
import { proposalQuery } from '../../../api/reading/get-proposal.js';
import { landingIn } from './landing.js';

/** A step that was chosen on the board and waits to be confirmed. */
export interface ChosenMove {
  proposal: ProposalSummary;
  action: Action;
}

interface Moves {
  /** The proposal that hangs in the air; its actions are there as soon as they have been read. */
  dragged: ProposalSummary | null;
  whole: Proposal | null;
  chosen: ChosenMove | null;
  choose: (move: ChosenMove | null) => void;
  drag: (proposal: ProposalSummary | null) => void;
  drop: (proposal: ProposalSummary, state: ProposalState) => void;
}

/** Moving proposals over the board: what hangs in the air, and which step was chosen. */
export function useMoves(): Moves {
  const { t } = useTranslation('proposals');
  const queryClient = useQueryClient();
  const [dragged, setDragged] = useState<ProposalSummary | null>(null);
  const [whole, setWhole] = useState<Proposal | null>(null);
  const [chosen, choose] = useState<ChosenMove | null>(null);
  const drag = useCallback(
    (proposal: ProposalSummary | null) => {
      setDragged(proposal);
      setWhole(null);
      if (proposal === null) return;
      void queryClient.fetchQuery({ ...proposalQuery(proposal.id), staleTime: 0 }).then(setWhole, () => null);
    },
    [queryClient],
  );
  const drop = useCallback(
    (proposal: ProposalSummary, state: ProposalState) => {
      const refuse = (message: string): unknown =>
        notifications.show({ message, color: 'amber', role: 'alert', withCloseButton: true });
      void queryClient.fetchQuery(proposalQuery(proposal.id)).then(
        (read) => {
          const landing = landingIn(state, read);
          if (landing.kind === 'allowed') choose({ proposal, action: landing.action });
          else if (landing.kind === 'nowhere') refuse(t('board.nowhere'));
          else refuse(t('board.refused', { reason: landing.reasons.join(' ') }));
        },
        (error: Error) => refuse(error.message),
      );
    },
    [queryClient, t],
  );
  return { dragged, whole, chosen, choose, drag, drop };
}
