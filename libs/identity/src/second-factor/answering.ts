import type { Actor } from '../access/actor.js';

/** Who answers, in which session. */
export interface Answering {
  readonly actor: Actor;
  readonly sessionId: string;
}
