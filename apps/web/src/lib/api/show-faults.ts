import type { UseFormReturnType } from '@mantine/form';
import { ApiProblem } from './api-problem.js';
import { faultsByField } from './faults-by-field.js';

/** Puts the faults that the server found at the fields of the form they belong to. */
export function showFaults<Values>(form: UseFormReturnType<Values>, error: unknown): void {
  if (error instanceof ApiProblem) form.setErrors(faultsByField(error));
}
