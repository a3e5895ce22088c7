import type { Choice } from './choice.js';
import type { Guard } from './guard.js';
import type { Sentence } from './sentence.js';

/** The requirements that are filled in, by name; which of them are required depends on the action. */
export type RequirementInput<Requirement extends string> = Readonly<Partial<Record<Requirement, unknown>>>;

/** One row of the table: an action that is possible from a state. */
export interface ActionDefinition<
  Subject,
  Part extends string,
  Requirement extends string,
  State extends string,
  Action extends string,
> {
  /** Code of the action; named at most once in a state. */
  readonly action: Action;
  /** What the button says. */
  readonly title: Sentence;
  /** The next state, or `oneOf(…)` where it depends on the subject. */
  readonly to: NoInfer<State> | Choice<NoInfer<State>, Subject, RequirementInput<Requirement>>;
  /** Who may do it: having any one of these parts is enough. Never empty. */
  readonly by: readonly Part[];
  /** What must hold; every guard is asked, so that a person sees all that is still missing. */
  readonly guards?: readonly Guard<Subject, RequirementInput<Requirement>>[];
  /** What must be filled in, such as a reason. */
  readonly requires?: readonly Requirement[];
}

/** A state and the actions that lead out of it. */
export interface StateDefinition<
  Subject,
  Part extends string,
  Requirement extends string,
  State extends string,
  Action extends string,
> {
  readonly title: Sentence;
  /** Declares that nothing leads out of this state; such a state has no actions, any other has some. */
  readonly final?: true;
  readonly actions?: readonly ActionDefinition<Subject, Part, Requirement, State, Action>[];
}

/** A workflow as data: `state × action → next state`, with who, guards and requirements. */
export interface WorkflowDefinition<
  Subject,
  Part extends string,
  Requirement extends string,
  State extends string,
  Action extends string,
> {
  /** Code of the workflow, such as `proposal`. */
  readonly name: string;
  readonly title: Sentence;
  /** The title of every part a person (or the system) can have in the subject, without an article. */
  readonly parts: Readonly<Record<Part, Sentence>>;
  /** The title of everything that an action can require, as on the label of its field. */
  readonly requirements: Readonly<Record<Requirement, Sentence>>;
  /** The state in which a new subject starts. */
  readonly initial: NoInfer<State>;
  readonly states: Readonly<Record<State, StateDefinition<Subject, Part, Requirement, State, Action>>>;
}
