import { Clock } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { circleIn } from '../access/proposal-circle.js';
import { type HeldProposal, ProposalRepository } from '../content/proposal.repository.js';
import { ProposalHistory } from '../history/proposal-history.js';
import type { DecidedStep } from './decided-step.js';
import { StepEffects } from './step-effects.js';

/** Writes down the steps that the workflow has allowed. */
@Injectable()
export class ProposalSteps {
  constructor(
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly history: ProposalHistory,
    private readonly effects: StepEffects,
  ) {}

  /** Does what the action does, in the open transaction. */
  async take(held: HeldProposal, step: DecidedStep): Promise<void> {
    const { proposal } = held;
    const from = proposal.state;
    await this.effects.of(held, step);
    proposal.state = step.to;
    proposal.stateSince = this.clock.now();
    proposal.circle = circleIn(step.to, { circle: proposal.circle, isShared: proposal.sharedAt !== null });
    await this.proposals.save(proposal);
    await this.history.write(held, {
      action: step.action,
      from,
      actor: step.actor,
      reason: step.input.reason,
      detail: detailOf(step),
    });
  }
}

function detailOf({ action, input }: DecidedStep): Readonly<Record<string, unknown>> {
  if (action === 'park') return { wakesOn: input.wakesOn };
  if (action === 'merge') return { targetId: input.targetId };
  return {};
}
