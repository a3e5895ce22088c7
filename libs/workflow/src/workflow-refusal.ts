import type { Locale, Sentence } from './sentence.js';

/** One reason why an action is not possible. */
export interface Refusal {
  /** The guard that refuses; `state`, `actor` and `requires:<requirement>` are the workflow's own. */
  readonly guard: string;
  /** Why, in a sentence for the user. */
  readonly detail: Sentence;
}

/** Thrown by `apply` when an action is refused; nothing has been changed. */
export class WorkflowRefusal extends Error {
  override readonly name = 'WorkflowRefusal';

  /**
   * @param workflow code of the workflow
   * @param action the action that was asked for
   * @param state the state from which it was asked
   * @param refusals every reason, never empty
   */
  constructor(
    readonly workflow: string,
    readonly action: string,
    readonly state: string,
    readonly refusals: readonly Refusal[],
  ) {
    const guards = refusals.map((refusal) => refusal.guard).join(', ');
    super(`Workflow "${workflow}" refuses "${action}" from "${state}": ${guards}`);
  }
}

/** The action does not lead out of this state. */
export function refusedByState(stateTitle: Sentence): Refusal {
  return {
    guard: 'state',
    detail: {
      nl: `Dit kan niet in de status “${stateTitle.nl}”.`,
      en: `This is not possible in the state “${stateTitle.en}”.`,
    },
  };
}

/** The person has none of the parts that may do this. */
export function refusedToActor(partTitles: readonly Sentence[]): Refusal {
  return {
    guard: 'actor',
    detail: {
      nl: `Deze stap is voor: ${disjunction('nl', partTitles)}.`,
      en: `This step is for: ${disjunction('en', partTitles)}.`,
    },
  };
}

/** Something that the action requires is not filled in. */
export function refusedForMissing(requirement: string, title: Sentence): Refusal {
  return {
    guard: `requires:${requirement}`,
    detail: { nl: `Vul dit nog in: ${title.nl}.`, en: `Please fill this in: ${title.en}.` },
  };
}

/** Made once: to make one takes longer than to evaluate a whole workflow. */
const disjunctions: Readonly<Record<Locale, Intl.ListFormat>> = {
  nl: new Intl.ListFormat('nl', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
};

function disjunction(locale: Locale, titles: readonly Sentence[]): string {
  return disjunctions[locale].format(titles.map((title) => title[locale]));
}
