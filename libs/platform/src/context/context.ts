import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@app/workflow';
import type { UnitOfWork } from '../database/unit-of-work.js';

/** What belongs to the request, job or command at hand. */
export interface ContextValues {
  /** Names the request in logs and problem details. */
  readonly requestId?: string;
  /** The language of the reader; Dutch unless asked otherwise. */
  readonly locale?: Locale;
  /** The person who acts, for the audit trail; absent for the system. */
  readonly actorId?: string;
  /** Where the request came from: a network address, `worker` or `command`. */
  readonly origin?: string;
  /** A fixed instant, while a history is replayed. */
  readonly instant?: Date;
  /** While true, what happens is recorded and nobody is told: no mail, no event is handed on. */
  readonly quiet?: boolean;
  /** The open transaction, joined by every further call. */
  readonly unit?: UnitOfWork;
}

/** Carries the context along everything that a request or job awaits. */
@Injectable()
export class Context {
  private readonly storage = new AsyncLocalStorage<ContextValues>();

  /** The values at hand; empty outside of any request or job. */
  get current(): ContextValues {
    return this.storage.getStore() ?? {};
  }

  /** The language of the reader. */
  get locale(): Locale {
    return this.current.locale ?? 'nl';
  }

  /** Runs `work` with these values added to those at hand. */
  run<T>(values: ContextValues, work: () => T): T {
    return this.storage.run({ ...this.current, ...values }, work);
  }

  /** Adds values to the request or job at hand, for what becomes known under way (who it is). */
  add(values: ContextValues): void {
    Object.assign(this.current, values);
  }
}
