import { possibleTargets } from './choice.js';
import type { ActionDefinition, StateDefinition, WorkflowDefinition } from './workflow-definition.js';

type AnyState<Subject> = StateDefinition<Subject, string, string, string, string>;
type AnyAction<Subject> = ActionDefinition<Subject, string, string, string, string>;

/** A definition with its names as plain text, as it is at run time. */
export type UncheckedDefinition<Subject> = WorkflowDefinition<Subject, string, string, string, string>;

/** Thrown when a workflow is defined wrongly; names every fault at once. */
export class WorkflowDefinitionError extends Error {
  override readonly name = 'WorkflowDefinitionError';

  constructor(
    readonly workflow: string,
    readonly faults: readonly string[],
  ) {
    super([`Workflow "${workflow}" is not well defined:`, ...faults.map((fault) => `- ${fault}`)].join('\n'));
  }
}

/** Every fault of a definition, in the order of the definition; empty for a sound one. */
export function definitionFaults<Subject>(definition: UncheckedDefinition<Subject>): string[] {
  return [
    ...initialFaults(definition),
    ...Object.entries(definition.states).flatMap(([name, state]) => stateFaults(definition, name, state)),
    ...unreachableStates(definition).map(
      (name) => `state "${name}" cannot be reached from the initial state`,
    ),
  ];
}

function initialFaults<Subject>(definition: UncheckedDefinition<Subject>): string[] {
  const isKnown = Object.hasOwn(definition.states, definition.initial);
  return isKnown ? [] : [`the initial state "${definition.initial}" is unknown`];
}

function stateFaults<Subject>(
  definition: UncheckedDefinition<Subject>,
  name: string,
  state: AnyState<Subject>,
): string[] {
  const actions = state.actions ?? [];
  const faults: string[] = [];
  if (state.final && actions.length > 0) faults.push(`final state "${name}" has actions`);
  if (!state.final && actions.length === 0) {
    faults.push(`state "${name}" has no actions and is not declared final`);
  }
  for (const action of repeated(actions.map((definedAction) => definedAction.action))) {
    faults.push(`state "${name}" names action "${action}" twice`);
  }
  return [...faults, ...actions.flatMap((action) => actionFaults(definition, name, action))];
}

function actionFaults<Subject>(
  definition: UncheckedDefinition<Subject>,
  state: string,
  action: AnyAction<Subject>,
): string[] {
  const place = `action "${action.action}" of state "${state}"`;
  const guardNames = (action.guards ?? []).map((guard) => guard.name);
  const targets = possibleTargets(action.to);
  return [
    ...(targets.length === 0 ? [`${place} can lead to no state at all`] : []),
    ...unlisted(targets, definition.states).map((target) => `${place} leads to unknown state "${target}"`),
    ...(action.by.length === 0 ? [`${place} can be done by nobody`] : []),
    ...unlisted(action.by, definition.parts).map((part) => `${place} is for unknown part "${part}"`),
    ...repeated(guardNames).map((name) => `${place} names guard "${name}" twice`),
    ...guardNames.filter(isReserved).map((name) => `${place} uses the reserved guard name "${name}"`),
    ...unlisted(action.requires ?? [], definition.requirements).map(
      (requirement) => `${place} requires unknown "${requirement}"`,
    ),
  ];
}

/** Without a known initial state nothing can be said about reaching the others. */
function unreachableStates<Subject>({ states, initial }: UncheckedDefinition<Subject>): string[] {
  if (!Object.hasOwn(states, initial)) return [];
  const reached = new Set([initial]);
  for (const name of reached) {
    const actions = states[name]?.actions ?? [];
    for (const target of actions.flatMap((action) => possibleTargets(action.to))) reached.add(target);
  }
  return Object.keys(states).filter((name) => !reached.has(name));
}

function unlisted(names: readonly string[], known: Readonly<Record<string, unknown>>): string[] {
  return names.filter((name) => !Object.hasOwn(known, name));
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function isReserved(guardName: string): boolean {
  return guardName === 'state' || guardName === 'actor' || guardName.startsWith('requires:');
}
