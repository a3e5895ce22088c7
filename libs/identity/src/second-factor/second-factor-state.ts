/**
 * How a session stands with the second factor (tweede stap): `none`: nothing is asked; `required`: a code must be
 * answered first; `enrol`: a second factor must be set up first; `passed`: it was answered.
 */
export const secondFactorStates = ['none', 'required', 'enrol', 'passed'] as const;
export type SecondFactorState = (typeof secondFactorStates)[number];

/** While a session is in one of these, it opens nothing but what leads out of it. */
export type PendingState = Extract<SecondFactorState, 'required' | 'enrol'>;

/** What decides it. */
export interface SecondFactorFacts {
  /** A persona of the demo comes in with one click, whatever it tried out. */
  readonly demo: boolean;
  /** Whether this session has answered. */
  readonly passed: boolean;
  /** Whether the person has a second factor. */
  readonly enrolled: boolean;
  /** Whether somebody demands one of the person, and did so when the session began. */
  readonly demanded: boolean;
}

/** How a session stands. */
export function secondFactorState({
  demo,
  passed,
  enrolled,
  demanded,
}: SecondFactorFacts): SecondFactorState {
  if (enrolled && passed) return 'passed';
  if (demo) return 'none';
  if (enrolled) return 'required';
  return demanded ? 'enrol' : 'none';
}

/** The state, where the session opens nothing else yet. */
export function pendingState(state: SecondFactorState): PendingState | undefined {
  return state === 'required' || state === 'enrol' ? state : undefined;
}
