import type { Actor } from '@app/identity';
import { Clock, decideTransition, expectVersion, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { proposalParts } from '../access/proposal-parts.js';
import { proposalPolicy } from '../access/proposal.policy.js';
import { type HeldProposal, ProposalRepository } from '../content/proposal.repository.js';
import { ProposalSteps } from '../steps/proposal-steps.js';
import { ProposalFacts } from './proposal-facts.js';
import type { MergeTarget } from './proposal-situation.js';
import { type ProposalAction, proposalWorkflow } from './proposal.workflow.js';
import type { TransitionInput } from './transition-input.js';

/** What follows by itself, in the order in which it is tried. Source: the domain, "system" in the table. */
const consequences = ['start_review', 'decline', 'request_changes', 'approve'] as const;

/** Takes proposals from state to state; the workflow alone decides what is possible. */
@Injectable()
export class ProposalTransitionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly facts: ProposalFacts,
    private readonly steps: ProposalSteps,
  ) {}

  /**
   * Takes one action, and what follows from it by itself.
   * @param actor null: the system
   * @param expected the version that the caller read; absent: whatever stands
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `workflow.refused` with every
   *   guard that refuses, `request.invalid` for client data in the reason
   */
  take(
    actor: Actor | null,
    id: string,
    action: ProposalAction,
    { declareHarmless, ...input }: TransitionInput = {},
    expected?: number,
  ): Promise<void> {
    refuseClientData({ '/reason': input.reason }, declareHarmless);
    return this.transaction.run(async () => {
      const { held, target } = await this.lock(id, action, input);
      const { proposal, standing } = held;
      if (actor) proposalPolicy.demand(actor, 'take_part', standing);
      expectVersion(proposal, expected);
      const mergeTarget = action === 'merge' ? this.mergeTarget(actor, held, target, input) : undefined;
      const { to } = decideTransition(proposalWorkflow, {
        state: proposal.state,
        subject: {
          ...(await this.facts.of(proposal)),
          ...(mergeTarget !== undefined && { mergeTarget }),
        },
        parts: proposalParts(actor, standing),
        at: this.clock.now(),
        action,
        input: { ...input },
      });
      await this.steps.take(held, { actor, action, input, to, target });
      await this.settle(held);
    });
  }

  /**
   * Takes what follows by itself from how the proposal stands: the review starts, or the verdicts decide it.
   * @returns whether anything followed
   */
  async settle(held: HeldProposal): Promise<boolean> {
    const { proposal } = held;
    if (proposal.state !== 'submitted' && proposal.state !== 'in_review') return false;
    const question = {
      state: proposal.state,
      subject: await this.facts.of(proposal),
      parts: proposalParts(null, held.standing),
      at: this.clock.now(),
    };
    const allowed = proposalWorkflow.evaluate(question).filter((answer) => answer.allowed);
    const action = consequences.find((candidate) => allowed.some((answer) => answer.action === candidate));
    if (!action) return false;
    const { to } = proposalWorkflow.apply({ ...question, action, input: {} });
    await this.steps.take(held, { actor: null, action, input: {}, to });
    await this.settle(held);
    return true;
  }

  private async lock(
    id: string,
    action: ProposalAction,
    { targetId }: TransitionInput,
  ): Promise<{ held: HeldProposal; target?: HeldProposal | undefined }> {
    if (action !== 'merge' || targetId === undefined || targetId === id)
      return { held: await this.proposals.lock(id) };
    const [held, target] = await this.proposals.lockPair(id, targetId);
    return { held, target };
  }

  /** How the workflow sees the target; null for what the actor cannot see, or is of another programme. */
  private mergeTarget(
    actor: Actor | null,
    { proposal }: HeldProposal,
    target: HeldProposal | undefined,
    { targetId }: TransitionInput,
  ): MergeTarget | null | undefined {
    if (targetId === undefined) return undefined;
    if (targetId === proposal.id) return { isItself: true, isFinal: false };
    const isVisible = target && actor && proposalPolicy.allows(actor, 'read', target.standing);
    if (!isVisible || target.proposal.programmeId !== proposal.programmeId) return null;
    return { isItself: false, isFinal: proposalWorkflow.isFinal(target.proposal.state) };
  }
}
