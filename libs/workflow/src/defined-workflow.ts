import { possibleTargets } from './choice.js';
import type { GuardContext } from './guard.js';
import type { Sentence } from './sentence.js';
import type {
  ActionAnswer,
  AppliedTransition,
  Transition,
  TransitionRequest,
  Workflow,
  WorkflowQuestion,
} from './workflow.js';
import type { ActionDefinition, RequirementInput, WorkflowDefinition } from './workflow-definition.js';
import {
  refusedByState,
  refusedForMissing,
  refusedToActor,
  WorkflowRefusal,
  type Refusal,
} from './workflow-refusal.js';

/** The one implementation of `Workflow`, over a definition that was found sound. */
export class DefinedWorkflow<
  Subject,
  Part extends string,
  Requirement extends string,
  State extends string,
  Action extends string,
> implements Workflow<Subject, Part, Requirement, State, Action> {
  readonly states: readonly State[];
  readonly actions: readonly Action[];
  readonly transitions: readonly Transition<Part, Requirement, State, Action>[];

  /** Rows by state and action; maps, so that a text such as `constructor` is never found by accident. */
  readonly #rows: ReadonlyMap<State, Rows<Subject, Part, Requirement, State, Action>>;
  readonly #firstTitles: ReadonlyMap<Action, Sentence>;

  constructor(private readonly definition: WorkflowDefinition<Subject, Part, Requirement, State, Action>) {
    this.states = Object.keys(definition.states) as State[];
    this.#rows = new Map(
      this.states.map((state) => [
        state,
        new Map((definition.states[state].actions ?? []).map((row) => [row.action, row])),
      ]),
    );
    this.transitions = this.states.flatMap((from) =>
      [...this.#rowsFrom(from).values()].map((row) => this.#toTransition(from, row)),
    );
    this.#firstTitles = firstTitles(this.transitions);
    this.actions = [...this.#firstTitles.keys()];
  }

  get name(): string {
    return this.definition.name;
  }

  get title(): Sentence {
    return this.definition.title;
  }

  get initial(): State {
    return this.definition.initial;
  }

  isState(text: string): text is State {
    return this.#rows.has(text as State);
  }

  isAction(text: string): text is Action {
    return this.#firstTitles.has(text as Action);
  }

  isFinal(state: State): boolean {
    return this.#rowsFrom(state).size === 0;
  }

  titleOf(state: State): Sentence {
    this.#rowsFrom(state);
    return this.definition.states[state].title;
  }

  evaluate(question: WorkflowQuestion<Subject, Part, State>): ActionAnswer<Action, Requirement>[] {
    const rows = this.#rowsFrom(question.state);
    return [...this.#firstTitles].map(([action, firstTitle]) => {
      const row = rows.get(action);
      const refusals = row ? this.#refusals(row, question) : [refusedByState(this.titleOf(question.state))];
      return {
        action,
        title: row?.title ?? firstTitle,
        allowed: refusals.length === 0,
        refusals,
        requires: row?.requires ?? [],
      };
    });
  }

  apply(
    request: TransitionRequest<Subject, Part, Requirement, State, Action>,
  ): AppliedTransition<State, Action> {
    const { state, action, subject, input, at } = request;
    if (!this.isAction(action)) {
      throw new RangeError(`Workflow "${this.name}" has no action "${String(action)}"`);
    }
    const row = this.#rowsFrom(state).get(action);
    if (!row) throw new WorkflowRefusal(this.name, action, state, [refusedByState(this.titleOf(state))]);
    const refusals = [...this.#refusals(row, request, input), ...this.#missing(row, input)];
    if (refusals.length > 0) throw new WorkflowRefusal(this.name, action, state, refusals);
    return { from: state, to: this.#target(row, subject, { at, input }), action };
  }

  #rowsFrom(state: State): Rows<Subject, Part, Requirement, State, Action> {
    const rows = this.#rows.get(state);
    if (!rows) throw new RangeError(`Workflow "${this.name}" has no state "${state}"`);
    return rows;
  }

  #toTransition(
    from: State,
    row: Row<Subject, Part, Requirement, State, Action>,
  ): Transition<Part, Requirement, State, Action> {
    return {
      from,
      action: row.action,
      title: row.title,
      to: possibleTargets(row.to),
      by: row.by,
      guards: (row.guards ?? []).map((guard) => guard.name),
      requires: row.requires ?? [],
    };
  }

  #refusals(
    row: Row<Subject, Part, Requirement, State, Action>,
    { subject, parts, at }: WorkflowQuestion<Subject, Part, State>,
    input?: RequirementInput<Requirement>,
  ): Refusal[] {
    const hasPart = row.by.some((part) => parts.has(part));
    const refusals = hasPart ? [] : [refusedToActor(row.by.map((part) => this.definition.parts[part]))];
    for (const guard of row.guards ?? []) {
      const answer = guard.check(subject, { at, input });
      if (answer !== true) refusals.push({ guard: guard.name, detail: answer });
    }
    return refusals;
  }

  #missing(
    row: Row<Subject, Part, Requirement, State, Action>,
    input: RequirementInput<Requirement>,
  ): Refusal[] {
    return (row.requires ?? [])
      .filter((requirement) => isBlank(input[requirement]))
      .map((requirement) => refusedForMissing(requirement, this.definition.requirements[requirement]));
  }

  #target(
    row: Row<Subject, Part, Requirement, State, Action>,
    subject: Subject,
    context: GuardContext<RequirementInput<Requirement>>,
  ): State {
    if (typeof row.to === 'string') return row.to;
    const chosen = row.to.choose(subject, context);
    if (row.to.states.includes(chosen)) return chosen;
    throw new Error(`Action "${row.action}" chose state "${chosen}", which is not one of its targets`);
  }
}

type Row<
  Subject,
  Part extends string,
  Requirement extends string,
  State extends string,
  Action extends string,
> = ActionDefinition<Subject, Part, Requirement, State, Action>;

type Rows<
  Subject,
  Part extends string,
  Requirement extends string,
  State extends string,
  Action extends string,
> = ReadonlyMap<Action, Row<Subject, Part, Requirement, State, Action>>;

/** The title of every action where it is first named, in the order of definition. */
function firstTitles<Action extends string>(
  transitions: readonly { readonly action: Action; readonly title: Sentence }[],
): ReadonlyMap<Action, Sentence> {
  const titles = new Map<Action, Sentence>();
  for (const { action, title } of transitions) {
    if (!titles.has(action)) titles.set(action, title);
  }
  return titles;
}

/** Absent, null, or text of nothing but white space; zero and `false` are answers. */
function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
