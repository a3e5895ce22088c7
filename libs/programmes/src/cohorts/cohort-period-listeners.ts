import { Injectable } from '@nestjs/common';

/** A subject whose things are planned from the period of a cohort. */
export interface CohortPeriodListener {
  /** Called in the transaction that changed the period, with the new one written. */
  cohortPeriodChanged(cohortId: string): Promise<void>;
}

/** Whoever must act in the same transaction in which the period of a cohort changes. */
@Injectable()
export class CohortPeriodListeners {
  private readonly listeners: CohortPeriodListener[] = [];

  register(listener: CohortPeriodListener): void {
    this.listeners.push(listener);
  }

  /** Tells every listener, one after the other, in the open transaction. */
  async tell(cohortId: string): Promise<void> {
    for (const listener of this.listeners) await listener.cohortPeriodChanged(cohortId);
  }
}
