import type { CurrentSession } from '../api/schema-types.js';

const paths: Readonly<Partial<Record<CurrentSession['secondFactor'], string>>> = {
  required: '/sign-in/second-step',
  enrol: '/sign-in/second-step/set-up',
};

/**
 * Where the second step of signing in is taken, before anything else; null when the session asks none.
 * @param to the address that was asked for, to go to afterwards
 */
export function secondStepPath({ secondFactor }: CurrentSession, to: string | null): string | null {
  const path = paths[secondFactor];
  if (path === undefined) return null;
  return to === null || to === '/' ? path : `${path}?to=${encodeURIComponent(to)}`;
}
