import { nextOpenInstant } from '@app/calendar';
import {
  Clock,
  type Notice,
  type ReminderReason,
  type ReminderRule,
  ReminderRules,
  Transaction,
  Wakener,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Notifier } from '../notifications/notifier.js';
import { reasonKey } from '../planning/reason-key.js';
import { ReminderLedger } from '../planning/reminder-ledger.js';
import { type RuleSurroundings, SurroundingsReader } from '../planning/surroundings.js';
import { type DueReminder, DueReminders } from './due-reminders.js';
import { EarlierReminders } from './earlier-reminders.js';
import { wordedMessage } from './worded-message.js';

/** How many reminders one transaction takes at most. */
const batchSize = 100;

/** What becomes of a reminder that is due. */
type Decision =
  | { readonly drop: 'superseded' | 'reason_gone' | 'too_late' | 'switched_off' }
  | { readonly postponeTo: Date }
  | { readonly send: ReminderReason };

/**
 * Sends what is due: takes it under lock, asks again whether its reason stands, tells the person and marks it, all in one
 * transaction. Any number of processes may send at once; each reminder is taken by one of them.
 */
@Injectable()
export class ReminderDispatch {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly wakener: Wakener,
    private readonly rules: ReminderRules,
    private readonly due: DueReminders,
    private readonly surroundings: SurroundingsReader,
    private readonly earlier: EarlierReminders,
    private readonly notifier: Notifier,
    private readonly ledger: ReminderLedger,
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
      for (const [key, reminders] of byRule) await this.settle(this.rules.find(key), reminders);
      return taken.length;
    });
  }

  private async settle(rule: ReminderRule | undefined, reminders: readonly DueReminder[]): Promise<void> {
    if (!rule) return this.due.drop(reminders, 'switched_off');
    const rootIds = [...new Set(reminders.map(({ rootId }) => rootId))];
    const standing = new Map((await rule.reasons({ rootIds })).map((reason) => [reasonKey(reason), reason]));
    const surroundings = await this.surroundings.read(rule.key, reminders);
    const decided = reminders.map((reminder) => ({
      reminder,
      decision: this.decide(reminder, standing.get(reasonKey(reminder)), surroundings),
    }));
    const sent: { reminder: DueReminder; reason: ReminderReason }[] = [];
    for (const { reminder, decision } of decided) {
      if ('drop' in decision) await this.due.drop([reminder], decision.drop);
      else if ('postponeTo' in decision) await this.due.postpone(reminder, decision.postponeTo);
      else sent.push({ reminder, reason: decision.send });
    }
    await this.send(rule, sent);
  }

  private decide(
    reminder: DueReminder,
    reason: ReminderReason | undefined,
    surroundings: RuleSurroundings,
  ): Decision {
    const now = this.clock.now();
    if (!reason) return { drop: 'reason_gone' };
    if (reminder.isSuperseded) return { drop: 'superseded' };
    if (!surroundings.settingOf(reason.programmeId).isOn && reminder.askedBy === null)
      return { drop: 'switched_off' };
    if (reason.until && reason.until <= now) return { drop: 'too_late' };
    const { quietHours, timeZone } = surroundings.of(reason);
    const open = nextOpenInstant(now, quietHours, timeZone);
    return open > now ? { postponeTo: open } : { send: reason };
  }

  private async send(
    rule: ReminderRule,
    sent: readonly { reminder: DueReminder; reason: ReminderReason }[],
  ): Promise<void> {
    if (sent.length === 0) return;
    const earlier = await this.earlier.read(
      rule.key,
      sent.filter(({ reason }) => reason.audience === 'escalation').map(({ reason }) => reason.subjectId),
    );
    const today = this.clock.today();
    const notices = sent.map(({ reminder, reason }): Notice => ({
      kind: rule.kind,
      programmeId: reason.programmeId,
      subjectType: rule.subjectType,
      subjectId: reason.subjectId,
      recipient: { personId: reason.recipientId },
      message: wordedMessage(reason, reminder, today, earlier.get(reason.subjectId) ?? []),
      because: rule.because[reason.audience],
    }));
    await this.notifier.tell(
      notices,
      sent.map(({ reminder }) => reminder.id),
    );
    await this.due.markSent(sent.map(({ reminder }) => reminder));
    await this.ledger.keep(
      rule,
      sent.map(({ reason }) => reason),
      this.clock.now(),
    );
  }
}
