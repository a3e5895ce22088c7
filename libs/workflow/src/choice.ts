import type { GuardContext, RequirementValues } from './guard.js';

/** A target that is known only when the action is taken: one of a fixed list of states. */
export interface Choice<State extends string, Subject, Input = RequirementValues> {
  /** Every state that `choose` may answer; at least one. */
  readonly states: readonly State[];
  /** Chooses the target. Pure. It is asked only when the action is taken, after every guard held. */
  choose(subject: Subject, context: GuardContext<Input>): State;
}

/**
 * Declares a target that depends on the subject, such as the third signature that makes an exchange `agreed`.
 *
 * @param states every possible target
 * @param choose picks one of `states`; anything else is a programming fault that `apply` reports as an `Error`
 */
export function oneOf<const State extends string, Subject, Input = RequirementValues>(
  states: readonly State[],
  choose: (subject: Subject, context: GuardContext<Input>) => NoInfer<State>,
): Choice<State, Subject, Input> {
  return { states, choose };
}

/** The states that a declared target can lead to, in the order of declaration. */
export function possibleTargets<State extends string, Subject, Input>(
  target: State | Choice<State, Subject, Input>,
): readonly State[] {
  return typeof target === 'string' ? [target] : target.states;
}
