import { definitionFaults, WorkflowDefinitionError } from './definition-faults.js';
import { DefinedWorkflow } from './defined-workflow.js';
import type { Workflow } from './workflow.js';
import type { WorkflowDefinition } from './workflow-definition.js';

/**
 * Defines a workflow and checks it at once. Called in two steps, because the subject, the parts and the
 * requirements are declared while the states and the actions are read from the table:
 *
 * ```ts
 * const workflow = defineWorkflow<Meeting, MeetingPart, MeetingRequirement>()({ name: 'meeting', … });
 * ```
 *
 * The second step throws a `WorkflowDefinitionError` that names every fault: an unknown initial or target
 * state, part or requirement, an unreachable state, a dead end that is not declared final, a final state with
 * actions, an action named twice in a state, an action for nobody, a guard named twice in an action or by a
 * reserved name, and a `oneOf` without states.
 */
export function defineWorkflow<Subject, Part extends string, Requirement extends string = never>() {
  return <const State extends string, const Action extends string>(
    definition: WorkflowDefinition<Subject, Part, Requirement, State, Action>,
  ): Workflow<Subject, Part, Requirement, State, Action> => {
    const faults = definitionFaults(definition);
    if (faults.length > 0) throw new WorkflowDefinitionError(definition.name, faults);
    return new DefinedWorkflow(definition);
  };
}
