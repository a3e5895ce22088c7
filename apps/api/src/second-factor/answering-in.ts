import type { Answering } from '@app/identity';
import type { SignedIn } from '../http/signed-in.decorator.js';

/** Who answers, in the session at hand; for routes that are closed to tokens. */
export function answeringIn({ actor, sessionId }: SignedIn): Answering {
  if (sessionId === undefined) throw new Error('A second factor belongs to a session.');
  return { actor, sessionId };
}
