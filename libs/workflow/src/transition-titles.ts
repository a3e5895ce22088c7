import type { Locale, Sentence } from './sentence.js';

/** What of a workflow names what happened. */
interface Titles<State extends string> {
  readonly name: string;
  readonly transitions: readonly { readonly action: string; readonly title: Sentence }[];
  titleOf(state: State): Sentence;
}

/** One line of a history: an action of the workflow, or a note that changed no state. */
interface HistoryLine<State extends string> {
  readonly action: string;
  readonly from: State;
  readonly to: State;
}

/** What people call the action and the states of a line. */
export interface TransitionTitles {
  readonly actionTitle: string;
  readonly fromTitle: string;
  readonly toTitle: string;
}

/**
 * Puts a line of a history in the language of the reader.
 * @param notes what can stand in the history besides the actions of the workflow
 * @throws RangeError for an action that is neither, or an unknown state
 */
export function transitionTitles<State extends string>(
  workflow: Titles<State>,
  notes: Readonly<Record<string, Sentence>>,
  { action, from, to }: HistoryLine<State>,
  locale: Locale,
): TransitionTitles {
  const title = Object.hasOwn(notes, action)
    ? notes[action]
    : workflow.transitions.find((transition) => transition.action === action)?.title;
  if (!title) throw new RangeError(`Workflow "${workflow.name}" has no action "${action}"`);
  return {
    actionTitle: title[locale],
    fromTitle: workflow.titleOf(from)[locale],
    toTitle: workflow.titleOf(to)[locale],
  };
}
