import type { ExchangeState } from '../../lib/api/schema-types.js';
import { StateBadge, type StateTone } from './state-badge.js';

const tones: Record<ExchangeState, StateTone> = {
  proposed: 'due',
  agreed: 'active',
  active: 'active',
  completed: 'done',
  ended_early: 'resting',
  cancelled: 'resting',
};

interface ExchangeStateBadgeProps {
  exchange: { state: ExchangeState; stateTitle: string };
}

/** The state of an exchange, in the server's word for it. */
export function ExchangeStateBadge({ exchange }: ExchangeStateBadgeProps) {
  return <StateBadge tone={tones[exchange.state]}>{exchange.stateTitle}</StateBadge>;
}
