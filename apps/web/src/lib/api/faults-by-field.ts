import type { ApiProblem } from './api-problem.js';

/**
 * The faults of a problem per form field: the JSON pointer `/partners/0/role` becomes the path `partners.0.role`
 * that forms use. Faults that belong to no field are left to the message above the form.
 */
export function faultsByField(problem: ApiProblem): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const fault of problem.faults) {
    if (fault.pointer === undefined) continue;
    const field = fault.pointer
      .replace(/^#?\//, '')
      .replaceAll('/', '.')
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    byField[field] ??= fault.detail;
  }
  return byField;
}
