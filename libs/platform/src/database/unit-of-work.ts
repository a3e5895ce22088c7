import type { EntityManager } from 'typeorm';

/** What waits to be done just before a commit. */
export interface LastStep {
  readonly run: () => Promise<void>;
  /** Has it wait in the transaction of the savepoint in which it waited until now. */
  readonly handOver: (outer: UnitOfWork) => void;
}

/** One transaction or savepoint under way, with what waits for its end. */
export interface UnitOfWork {
  readonly manager: EntityManager;
  /** Run inside the transaction, just before its commit, in order of registration; of a savepoint it is handed over. */
  readonly beforeCommit: Map<string, LastStep>;
  /** Run after the commit; a failure here loses nothing and is not reported to the caller. */
  readonly afterCommit: Map<string, () => Promise<void>>;
}
