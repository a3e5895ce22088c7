import type { Actor } from '@app/identity';
import type { HeldProposal } from '../content/proposal.repository.js';
import type { ProposalAction, ProposalState } from '../transitions/proposal.workflow.js';
import type { TransitionInput } from '../transitions/transition-input.js';

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
