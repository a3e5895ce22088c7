import type { Actor } from '@app/identity';
import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { circleIn } from '../access/proposal-circle.js';
import { AdoptionChecks } from '../adoption/adoption-checks.js';
import { ProposalAuthors } from '../content/proposal-authors.js';
import { ProposalReferences } from '../content/proposal-reference.js';
import { type HeldProposal, ProposalRepository } from '../content/proposal.repository.js';
import { Followers } from '../conversation/followers.js';
import { ProposalHistory } from '../history/proposal-history.js';
import { ReviewRound } from '../reviews/review-round.js';
import { ProposalPilot, type PilotState } from '../trial/proposal-pilot.entity.js';
import type { ProposalAction, ProposalState } from './proposal.workflow.js';
import type { TransitionInput } from './transition-input.js';

/** A step that the workflow has found possible. */
export interface DecidedStep {
  /** Null: the system. */
  readonly actor: Actor | null;
  readonly action: ProposalAction;
  readonly input: TransitionInput;
  /** The state that it leads to. */
  readonly to: ProposalState;
  /** With `merge`: the locked proposal that takes this one in. */
  readonly target?: HeldProposal | undefined;
}

/** What an action does to the proposal besides the change of state, before it is written. */
type Effect = (held: HeldProposal, step: DecidedStep) => Promise<void> | void;

/** Writes down what every action does, after the workflow has allowed it. */
@Injectable()
export class ProposalSteps {
  private readonly effects: Readonly<Partial<Record<ProposalAction, Effect>>> = {
    submit: (held) => this.submit(held),
    start_review: (held) => this.rounds.begin(held),
    resubmit: (held) => this.resubmit(held),
    start_pilot: (held) => this.movePilot(held, 'planned', 'running'),
    stop_pilot: (held) => this.movePilot(held, 'running', 'ended'),
    adopt: (held) => this.adopt(held),
    relaunch: (held) => this.relaunch(held),
    park: ({ proposal }, { input }) => {
      proposal.parkedFrom = proposal.state;
      proposal.wakesOn = input.wakesOn ?? null;
    },
    resume: (held) => this.resume(held),
    merge: (held, step) => this.merge(held, step),
  };

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly history: ProposalHistory,
    private readonly rounds: ReviewRound,
    private readonly checks: AdoptionChecks,
    private readonly authors: ProposalAuthors,
    private readonly references: ProposalReferences,
    private readonly followers: Followers,
  ) {}

  /** Does what the action does, in the open transaction. */
  async take(held: HeldProposal, step: DecidedStep): Promise<void> {
    const { proposal } = held;
    const from = proposal.state;
    await this.effects[step.action]?.(held, step);
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

  private async submit({ proposal }: HeldProposal): Promise<void> {
    const now = this.clock.now();
    proposal.reference ??= await this.references.next(proposal.programmeId);
    proposal.submittedAt ??= now;
    proposal.sharedAt ??= now;
    await this.followers.involveSponsors(proposal.id);
  }

  private async resubmit(held: HeldProposal): Promise<void> {
    await this.rounds.begin(held);
    await this.followers.involveSponsors(held.proposal.id);
  }

  private async adopt(held: HeldProposal): Promise<void> {
    if (held.proposal.state === 'in_pilot') await this.movePilot(held, 'running', 'ended');
    await this.checks.plan(held);
  }

  private async relaunch(held: HeldProposal): Promise<void> {
    held.proposal.launch += 1;
    await this.movePilot(held, 'planned', 'running');
  }

  private async resume(held: HeldProposal): Promise<void> {
    const { proposal } = held;
    if (proposal.parkedFrom === 'in_review') await this.rounds.renewTerms(held);
    proposal.parkedFrom = null;
    proposal.wakesOn = null;
  }

  private async merge({ proposal, standing }: HeldProposal, { actor, target }: DecidedStep): Promise<void> {
    if (!target) throw new Error('The workflow allowed a merge without a target.');
    proposal.mergedIntoId = target.proposal.id;
    await this.authors.add(target.proposal.id, standing.authorIds);
    await this.followers.carry(proposal.id, target.proposal.id);
    await this.proposals.save(target.proposal);
    await this.history.write(target, {
      action: 'take_in',
      actor,
      detail: { proposalId: proposal.id },
    });
  }

  private async movePilot({ proposal }: HeldProposal, from: PilotState, to: PilotState): Promise<void> {
    const moved = await this.transaction.unit.manager
      .createQueryBuilder()
      .update(ProposalPilot)
      .set({ state: to, version: () => 'version + 1' })
      .where({ proposalId: proposal.id, state: from })
      .execute();
    if (moved.affected !== 1) throw new Error('The workflow allowed a step without its pilot.');
  }
}

function detailOf({ action, input }: DecidedStep): Readonly<Record<string, unknown>> {
  if (action === 'park') return { wakesOn: input.wakesOn };
  if (action === 'merge') return { targetId: input.targetId };
  return {};
}
