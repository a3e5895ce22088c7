import { describe, expect, it } from '@jest/globals';
import { ApiProblem, type Fault } from './api-problem.js';
import { faultsByField } from './faults-by-field.js';

const buildProblem = (...errors: Fault[]): ApiProblem =>
  new ApiProblem({ status: 400, code: 'request.invalid', title: 'Invalid', errors });

const buildFault = (pointer: string, detail: string): Fault => ({ pointer, code: 'required', detail });

describe('faults at the fields of a form', () => {
  it('turns a JSON pointer into the path of a field, also inside lists', () => {
    const problem = buildProblem(buildFault('/name', 'a name'), buildFault('/partners/0/role', 'a role'));
    expect(faultsByField(problem)).toEqual({ name: 'a name', 'partners.0.role': 'a role' });
  });

  it('keeps the first of several faults of one field', () => {
    const problem = buildProblem(buildFault('/email', 'first'), buildFault('/email', 'second'));
    expect(faultsByField(problem)).toEqual({ email: 'first' });
  });

  it('leaves out faults that belong to a query key', () => {
    expect(faultsByField(buildProblem({ parameter: 'limit', code: 'range', detail: 'too large' }))).toEqual(
      {},
    );
  });
});
