import { nextOpenInstant } from '@app/calendar';
import { Clock, type Notice, type ReminderReason, type ReminderRule } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Notifier } from '../notifications/notifier.js';
import { reasonKey } from '../planning/reason-key.js';
import { ReminderLedger } from '../planning/reminder-ledger.js';
import { type RuleSurroundings, SurroundingsReader } from '../planning/surroundings.js';
import { type DueReminder, DueReminders } from './due-reminders.js';
import { ReminderWords } from './reminder-words.js';

/** What becomes of a reminder that is due. */
type Decision =
  | { readonly drop: 'superseded' | 'reason_gone' | 'too_late' | 'switched_off' }
  | { readonly postponeTo: Date }
  | { readonly send: ReminderReason };

/** A reminder that is sent, with its reason as it stands now. */
interface Sending {
  readonly reminder: DueReminder;
  readonly reason: ReminderReason;
}

/** Decides about reminders that are due, by their reasons as they stand now, and tells the people. */
@Injectable()
export class ReminderSettling {
  constructor(
    private readonly clock: Clock,
    private readonly due: DueReminders,
    private readonly surroundings: SurroundingsReader,
    private readonly words: ReminderWords,
    private readonly notifier: Notifier,
    private readonly ledger: ReminderLedger,
  ) {}

  /** Drops, postpones or sends reminders of one rule that are under lock, in the open transaction. */
  async settle(rule: ReminderRule, reminders: readonly DueReminder[]): Promise<void> {
    const rootIds = [...new Set(reminders.map(({ rootId }) => rootId))];
    const standing = new Map((await rule.reasons({ rootIds })).map((reason) => [reasonKey(reason), reason]));
    const surroundings = await this.surroundings.read(rule.key, reminders);
    const decided = reminders.map((reminder) => ({
      reminder,
      decision: this.decide(reminder, standing.get(reasonKey(reminder)), surroundings),
    }));
    const sent: Sending[] = [];
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

  private async send(rule: ReminderRule, sent: readonly Sending[]): Promise<void> {
    if (sent.length === 0) return;
    const said = await this.words.say(rule.key, sent);
    const notices = said.map(({ reason, message }): Notice => ({
      kind: rule.kind,
      programmeId: reason.programmeId,
      subjectType: rule.subjectType,
      subjectId: reason.subjectId,
      recipient: { personId: reason.recipientId },
      message,
      because: rule.because[reason.audience],
    }));
    await this.notifier.tell(
      notices,
      sent.map(({ reminder }) => reminder.id),
    );
    await this.due.markSent(sent.map(({ reminder }) => reminder));
    // The next turn of what comes back follows from the one that was taken.
    if (rule.steps.some(({ everyDays }) => everyDays !== undefined))
      await this.ledger.keep(
        rule,
        sent.map(({ reason }) => reason),
        this.clock.now(),
      );
  }
}
