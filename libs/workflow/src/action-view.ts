import type { Locale } from './sentence.js';
import type { ActionAnswer } from './workflow.js';

/** What the reader can do now, or every reason why not, in their language. */
export interface ActionView {
  readonly action: string;
  readonly title: string;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly guard: string; readonly detail: string }[];
  readonly requires: readonly string[];
}

/** Puts the answers of a workflow in the language of the reader. */
export function actionViews(answers: readonly ActionAnswer<string, string>[], locale: Locale): ActionView[] {
  return answers.map(({ action, title, allowed, refusals, requires }) => ({
    action,
    title: title[locale],
    allowed,
    refusals: refusals.map(({ guard, detail }) => ({ guard, detail: detail[locale] })),
    requires,
  }));
}
