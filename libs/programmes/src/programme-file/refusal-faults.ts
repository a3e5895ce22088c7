import { DomainError, type Fault } from '@app/platform';
import { WorkflowRefusal } from '@app/workflow';

/**
 * The faults of a file at the place whose replay was refused: one for every reason.
 * @returns undefined for an error that is not a refusal but a failure
 */
export function refusalFaults(refusal: unknown, pointer: string): Fault[] | undefined {
  if (refusal instanceof WorkflowRefusal) return reasons(refusal.refusals, pointer);
  if (!(refusal instanceof DomainError)) return undefined;
  const { faults, refusals } = refusal.extra;
  if (refusals) return reasons(refusals, pointer);
  if (faults) return faults.map(({ code, detail }) => ({ pointer, code, detail }));
  return [{ pointer, code: refusal.code, detail: refusal.detail }];
}

function reasons(refusals: WorkflowRefusal['refusals'], pointer: string): Fault[] {
  return refusals.map(({ guard, detail }) => ({ pointer, code: guard, detail }));
}
