import type { EntityManager } from 'typeorm';

/** One transaction under way, with what waits for its end. */
export interface UnitOfWork {
  readonly manager: EntityManager;
  /** Run inside the transaction, just before its commit, in order of registration. */
  readonly beforeCommit: Map<string, () => Promise<void>>;
  /** Run after the commit; a failure here loses nothing and is not reported to the caller. */
  readonly afterCommit: Map<string, () => Promise<void>>;
}
