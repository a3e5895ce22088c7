import { forbidden, refused } from './domain-error.js';
import {
  type AppliedTransition,
  type TransitionRequest,
  type Workflow,
  WorkflowRefusal,
} from '@app/workflow';

/**
 * Asks the workflow for one transition, and answers where it leads.
 * @throws DomainError `access.forbidden` when the step is not for this actor, else `workflow.refused` with
 *   every guard that refuses
 */
export function decideTransition<
  Subject,
  Part extends string,
  Requirement extends string,
  State extends string,
  Action extends string,
>(
  workflow: Workflow<Subject, Part, Requirement, State, Action>,
  request: TransitionRequest<Subject, Part, Requirement, State, Action>,
): AppliedTransition<State, Action> {
  try {
    return workflow.apply(request);
  } catch (refusal) {
    if (!(refusal instanceof WorkflowRefusal)) throw refusal;
    throw refusal.refusals.some(({ guard }) => guard === 'actor') ? forbidden() : refused(refusal.refusals);
  }
}
