import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { Context } from '../context/context.js';
import type { UnitOfWork } from './unit-of-work.js';

const attempts = 4;
/** serialization_failure and deadlock_detected: PostgreSQL asks to try again. */
const retryable = new Set(['40001', '40P01']);

/** Every write runs in one transaction; calls inside of it join it. */
@Injectable()
export class Transaction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly context: Context,
  ) {}

  /** The manager of the open transaction, or one that reads outside of any. */
  get manager(): EntityManager {
    return this.openUnit?.manager ?? this.dataSource.manager;
  }

  /** The open transaction. @throws Error outside of one: a programming fault. */
  get unit(): UnitOfWork {
    const unit = this.openUnit;
    if (!unit) throw new Error('This must run inside a transaction.');
    return unit;
  }

  /** Runs `work` in a transaction, or in the one that is open. Deadlocks are tried again. */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const open = this.openUnit;
    if (open) return work(open.manager);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.runOnce(work);
      } catch (fault) {
        if (attempt === attempts || !asksForRetry(fault)) throw fault;
      }
    }
  }

  /** Runs `work` in a savepoint of the open transaction: when it fails, only what it did itself is undone. */
  async attempt<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.unit;
    const { result, unit } = await this.within(outer.manager, work);
    for (const step of unit.beforeCommit.values()) step.handOver(outer);
    for (const [name, step] of unit.afterCommit) outer.afterCommit.set(name, step);
    return result;
  }

  private get openUnit(): UnitOfWork | undefined {
    return this.context.current.unit;
  }

  private async runOnce<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { result, unit } = await this.within(this.dataSource, work, async ({ beforeCommit }) => {
      for (const step of beforeCommit.values()) await step.run();
    });
    await Promise.allSettled([...unit.afterCommit.values()].map((step) => step()));
    return result;
  }

  /** Runs `work` as a unit of its own, in a transaction of the data source or a savepoint of a manager. */
  private within<T>(
    place: Pick<EntityManager, 'transaction'>,
    work: (manager: EntityManager) => Promise<T>,
    finish?: (unit: UnitOfWork) => Promise<void>,
  ): Promise<{ result: T; unit: UnitOfWork }> {
    return place.transaction((manager) => {
      const unit: UnitOfWork = { manager, beforeCommit: new Map(), afterCommit: new Map() };
      return this.context.run({ unit }, async () => {
        const result = await work(manager);
        await finish?.(unit);
        return { result, unit };
      });
    });
  }
}

function asksForRetry(fault: unknown): boolean {
  return (
    fault instanceof QueryFailedError && retryable.has(String((fault.driverError as { code?: unknown }).code))
  );
}
