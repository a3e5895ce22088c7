import type { ProposalState } from '../../lib/api/schema-types.js';
import { StateBadge, type StateTone } from './state-badge.js';

const tones: Record<ProposalState, StateTone> = {
  idea: 'resting',
  submitted: 'active',
  in_review: 'active',
  changes_requested: 'due',
  approved: 'done',
  in_pilot: 'trial',
  adopted: 'done',
  lapsed: 'due',
  parked: 'resting',
  declined: 'resting',
  withdrawn: 'resting',
  merged: 'resting',
};

interface ProposalStateBadgeProps {
  proposal: { state: ProposalState; stateTitle: string };
}

/** The state of a proposal, in the server's word for it. */
export function ProposalStateBadge({ proposal }: ProposalStateBadgeProps) {
  return <StateBadge tone={tones[proposal.state]}>{proposal.stateTitle}</StateBadge>;
}
