import type { Locale } from './sentence.js';
import type { Workflow } from './workflow.js';

/**
 * Draws a workflow as a Mermaid `stateDiagram-v2`, in the order of definition, so that the same workflow
 * always gives the same text. A transition with several targets is an arrow to each of them, and a final
 * state ends in `[*]`.
 *
 * @returns the diagram, lines ended by a line feed, without a Markdown fence
 */
export function toMermaid(
  workflow: Workflow<unknown, string, string, string, string>,
  locale: Locale,
): string {
  const lines = [
    'stateDiagram-v2',
    ...workflow.states.map((state) => `  state "${escaped(workflow.titleOf(state)[locale])}" as ${state}`),
    `  [*] --> ${workflow.initial}`,
    ...workflow.transitions.flatMap(({ from, to, title }) =>
      to.map((target) => `  ${from} --> ${target}: ${escaped(title[locale])}`),
    ),
    ...workflow.states.filter((state) => workflow.isFinal(state)).map((state) => `  ${state} --> [*]`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Mermaid reads these characters as syntax; it shows them when they are written as numbered entities. */
function escaped(text: string): string {
  return text.replace(/["#:;\n]/g, (character) => `#${character.codePointAt(0)};`);
}
