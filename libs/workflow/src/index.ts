export { type ActionView, actionViews } from './action-view.js';
export { oneOf, type Choice } from './choice.js';
export { defineWorkflow } from './define-workflow.js';
export { WorkflowDefinitionError } from './definition-faults.js';
export { guard, type Guard, type GuardContext, type RequirementValues } from './guard.js';
export type { Locale, Sentence } from './sentence.js';
export { toMermaid } from './to-mermaid.js';
export { type TransitionTitles, transitionTitles } from './transition-titles.js';
export type {
  ActionAnswer,
  ActionOf,
  AppliedTransition,
  StateOf,
  Transition,
  TransitionRequest,
  Workflow,
  WorkflowQuestion,
} from './workflow.js';
export type {
  ActionDefinition,
  RequirementInput,
  StateDefinition,
  WorkflowDefinition,
} from './workflow-definition.js';
export { WorkflowRefusal, type Refusal } from './workflow-refusal.js';
