import { Transaction, ReminderRules, Wakener } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type DueReminder, DueReminders } from './due-reminders.js';
import { ReminderSettling } from './reminder-settling.js';

/** How many reminders one transaction takes at most. */
const batchSize = 100;

/**
 * Sends what is due: takes it under lock, asks again whether its reason stands, tells the person and marks it, all in one
 * transaction. Any number of processes may send at once; each reminder is taken by one of them.
 */
@Injectable()
export class ReminderDispatch {
  constructor(
    private readonly transaction: Transaction,
    private readonly wakener: Wakener,
    private readonly rules: ReminderRules,
    private readonly due: DueReminders,
    private readonly settling: ReminderSettling,
  ) {}

  /** Settles everything that is due, and has itself woken for what comes next. @returns how many were settled */
  async dispatch(): Promise<number> {
    let settled = 0;
    for (let taken = batchSize; taken === batchSize; settled += taken) taken = await this.dispatchBatch();
    const next = await this.due.nextInstant();
    if (next) await this.wakener.wake('reminders', next);
    return settled;
  }

  private dispatchBatch(): Promise<number> {
    return this.transaction.run(async () => {
      const taken = await this.due.take(batchSize);
      const byRule = new Map<string, DueReminder[]>();
      for (const reminder of taken)
        byRule.set(reminder.rule, [...(byRule.get(reminder.rule) ?? []), reminder]);
      for (const [key, reminders] of byRule) {
        const rule = this.rules.find(key);
        if (rule) await this.settling.settle(rule, reminders);
        else await this.due.drop(reminders, 'switched_off');
      }
      return taken.length;
    });
  }
}
