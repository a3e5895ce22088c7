import type { RequirementInput } from './workflow-definition.js';
import type { Sentence } from './sentence.js';
import type { Refusal } from './workflow-refusal.js';

/** What `evaluate` is asked: what could somebody with these parts do now? */
export interface WorkflowQuestion<Subject, Part extends string, State extends string> {
  readonly state: State;
  readonly subject: Subject;
  /** The parts that the actor has in this subject; empty for somebody who has none. */
  readonly parts: ReadonlySet<Part>;
  /** The instant of the question, from the injected clock. */
  readonly at: Date;
}

/** What `apply` is asked: take this action. */
export interface TransitionRequest<
  Subject,
  Part extends string,
  Requirement extends string,
  State extends string,
  Action extends string,
> extends WorkflowQuestion<Subject, Part, State> {
  readonly action: Action;
  /** The values of the requirements; what the action does not require is passed on to the guards as it is. */
  readonly input: RequirementInput<Requirement>;
}

/** Whether one action is possible now, and if not, every reason why. */
export interface ActionAnswer<Action extends string, Requirement extends string> {
  readonly action: Action;
  /** The title in this state, or where the action is not possible from this state, its first title. */
  readonly title: Sentence;
  readonly allowed: boolean;
  /** Empty when allowed. Only `state` when the action does not lead out of this state. */
  readonly refusals: readonly Refusal[];
  /** What has to be filled in to take the action from this state; empty where that is not possible. */
  readonly requires: readonly Requirement[];
}

/** A transition that was found possible; writing it down is the caller's work. */
export interface AppliedTransition<State extends string, Action extends string> {
  readonly from: State;
  readonly to: State;
  readonly action: Action;
}

/** One row of the table as the documentation and the tests read it. */
export interface Transition<
  Part extends string,
  Requirement extends string,
  State extends string,
  Action extends string,
> {
  readonly from: State;
  readonly action: Action;
  readonly title: Sentence;
  /** Every possible target, in the order of declaration. */
  readonly to: readonly State[];
  readonly by: readonly Part[];
  /** The names of the guards. */
  readonly guards: readonly string[];
  readonly requires: readonly Requirement[];
}

/**
 * A checked workflow. Nothing else decides whether a transition is possible (domain.md, "Workflows").
 * It is pure: it reads no clock, keeps nothing and changes nothing.
 */
export interface Workflow<
  Subject,
  Part extends string,
  Requirement extends string,
  State extends string,
  Action extends string,
> {
  readonly name: string;
  readonly title: Sentence;
  readonly initial: State;
  /** Every state, in the order of definition. */
  readonly states: readonly State[];
  /** Every action, in the order in which they are first named. */
  readonly actions: readonly Action[];
  /** The whole table, flat. */
  readonly transitions: readonly Transition<Part, Requirement, State, Action>[];
  /** Whether a text, from a database row or a query, is a state of this workflow. */
  isState(text: string): text is State;
  /** Whether a text, from a request, is an action of this workflow. */
  isAction(text: string): text is Action;
  /** Whether nothing leads out of the state. @throws RangeError for an unknown state */
  isFinal(state: State): boolean;
  /** What people call the state. @throws RangeError for an unknown state */
  titleOf(state: State): Sentence;
  /**
   * Answers for every action of the workflow, in the order of `actions`, whether it is possible now.
   * @throws RangeError for an unknown state
   */
  evaluate(question: WorkflowQuestion<Subject, Part, State>): readonly ActionAnswer<Action, Requirement>[];
  /**
   * Decides one action and answers where it leads.
   * @throws WorkflowRefusal with every reason: state, actor, guards, requirements absent, null or blank
   * @throws RangeError for an unknown state or action
   * @throws Error when a `oneOf` chooses a state outside of its list
   */
  apply(
    request: TransitionRequest<Subject, Part, Requirement, State, Action>,
  ): AppliedTransition<State, Action>;
}

/** The union of the states of a workflow: `StateOf<typeof proposalWorkflow>`. */
export type StateOf<W> = W extends { readonly states: readonly (infer State)[] } ? State : never;

/** The union of the actions of a workflow: `ActionOf<typeof proposalWorkflow>`. */
export type ActionOf<W> = W extends { readonly actions: readonly (infer Action)[] } ? Action : never;
