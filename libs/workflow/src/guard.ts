import type { Sentence } from './sentence.js';

/** What people filled in for the requirements of an action, by the name of the requirement. */
export type RequirementValues = Readonly<Record<string, unknown>>;

/** What a guard may look at besides the subject. */
export interface GuardContext<Input = RequirementValues> {
  /** The instant at which the action is considered; a guard never reads a clock of its own. */
  readonly at: Date;
  /**
   * The filled-in requirements, or `undefined` while `evaluate` asks what is possible and nothing is filled
   * in yet. A guard that judges a value must hold as long as there is no value to judge.
   */
  readonly input?: Input;
}

/**
 * One named condition on a transition (domain.md, "Workflows"). A guard is pure: it changes nothing and
 * answers the same for the same subject and context.
 */
export interface Guard<Subject, Input = RequirementValues> {
  /** Stable code for programs, unique within an action; `state`, `actor` and `requires:…` are reserved. */
  readonly name: string;
  /** Answers `true` when the condition holds, and otherwise the sentence that says why not. */
  check(subject: Subject, context: GuardContext<Input>): true | Sentence;
}

/**
 * Makes a guard of one rule and one sentence.
 *
 * @param name stable code of the guard, unique within an action
 * @param sentence why the action is refused; a function where the sentence names something of the subject
 * @param holds whether the condition holds
 */
export function guard<Subject, Input = RequirementValues>(
  name: string,
  sentence: Sentence | ((subject: Subject) => Sentence),
  holds: (subject: Subject, context: GuardContext<Input>) => boolean,
): Guard<Subject, Input> {
  return {
    name,
    check(subject, context) {
      if (holds(subject, context)) return true;
      return typeof sentence === 'function' ? sentence(subject) : sentence;
    },
  };
}
