import { Injectable } from '@nestjs/common';
import type { HeldProposal } from '../content/proposal.repository.js';
import { ReviewRound } from '../reviews/review-round.js';
import type { ProposalAction } from '../transitions/proposal.workflow.js';
import { Trial } from '../trial/trial.js';
import type { DecidedStep } from './decided-step.js';
import { Merging } from './merging.js';
import { Submission } from './submission.js';

type Effect = (held: HeldProposal, step: DecidedStep) => Promise<void> | void;

/** What every action does to a proposal besides the change of state; an action that is not named does nothing. */
@Injectable()
export class StepEffects {
  private readonly effects: Readonly<Partial<Record<ProposalAction, Effect>>> = {
    submit: (held) => this.submission.submit(held),
    start_review: (held) => this.rounds.begin(held),
    resubmit: (held) => this.rounds.begin(held),
    start_pilot: (held) => this.trial.begin(held),
    stop_pilot: (held) => this.trial.stop(held),
    adopt: (held) => this.trial.adopt(held),
    relaunch: (held) => this.trial.relaunch(held),
    park,
    resume: (held) => this.resume(held),
    merge: (held, step) => this.merging.merge(held, step),
  };

  constructor(
    private readonly submission: Submission,
    private readonly rounds: ReviewRound,
    private readonly trial: Trial,
    private readonly merging: Merging,
  ) {}

  /** Does it to the proposal that is held, in the open transaction; the caller writes the proposal itself. */
  async of(held: HeldProposal, step: DecidedStep): Promise<void> {
    await this.effects[step.action]?.(held, step);
  }

  private async resume(held: HeldProposal): Promise<void> {
    const { proposal } = held;
    if (proposal.parkedFrom === 'in_review') await this.rounds.renewTerms(held);
    proposal.parkedFrom = null;
    proposal.wakesOn = null;
  }
}

function park({ proposal }: HeldProposal, { input }: DecidedStep): void {
  proposal.parkedFrom = proposal.state;
  proposal.wakesOn = input.wakesOn ?? null;
}
