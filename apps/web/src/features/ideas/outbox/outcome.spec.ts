import { describe, expect, it } from '@jest/globals';
import { ApiProblem, ConnectionFailure } from '../../../lib/api/api-problem.js';
import { outcomeOfFailure } from './outcome.js';

const problem = (status: number, code = 'some.code'): ApiProblem =>
  new ApiProblem({ status, code, title: 'Title', detail: 'Title' });

describe('what a failure means for an idea', () => {
  it.each([408, 412, 425, 429, 500, 502, 503, 504])('is tried again after %d', (status) => {
    expect(outcomeOfFailure(problem(status))).toEqual({ kind: 'unreachable' });
  });

  it.each([400, 403, 404, 409, 413, 422])('is refused after %d', (status) => {
    expect(outcomeOfFailure(problem(status))).toEqual({
      kind: 'refused',
      refusal: { title: 'Title', details: [] },
    });
  });

  it('is tried again without a connection', () => {
    expect(outcomeOfFailure(new ConnectionFailure('gone'))).toEqual({ kind: 'unreachable' });
  });

  it('waits for its author when nobody is signed in', () => {
    expect(outcomeOfFailure(problem(401, 'sign_in.required'))).toEqual({ kind: 'signed_out' });
  });

  it('looks again who is signed in when the token is not the one of the session', () => {
    expect(outcomeOfFailure(problem(403, 'csrf.invalid'))).toEqual({ kind: 'unreachable' });
  });

  it('is not refused by what is not our server', () => {
    const answer = ApiProblem.from(new Response(null, { status: 403 }), '<html>Sign in to the wifi</html>');
    expect(outcomeOfFailure(answer)).toEqual({ kind: 'unreachable' });
  });

  it('tells every fault once', () => {
    const detail = 'Too long.';
    const faulty = new ApiProblem({
      status: 400,
      code: 'request.invalid',
      title: 'Invalid',
      errors: [
        { pointer: '/title', code: 'length', detail },
        { pointer: '/problem', code: 'length', detail },
      ],
    });
    expect(outcomeOfFailure(faulty)).toMatchObject({ refusal: { details: [detail] } });
  });

  it('hides no mistake of our own', () => {
    const mistake = new TypeError('undefined is not a function');
    expect(() => outcomeOfFailure(mistake)).toThrow(mistake);
  });
});
