import { dateIn, type IsoDate } from '@app/calendar';
import {
  Clock,
  type Message,
  type ReminderAudience,
  type ReminderReason,
  ReminderRules,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { reasonKey } from '../planning/reason-key.js';
import { EarlierReminders } from './earlier-reminders.js';
import { wordedMessage } from './worded-message.js';

/** A reminder with its reason as it stands. */
export interface StandingReminder {
  readonly reminder: { readonly askedBy: string | null };
  readonly reason: ReminderReason;
}

/** What somebody was told, and of which reminder, if it was one. */
export interface ToldWords {
  readonly reminderId: string | null;
  readonly toldAt: Date;
  readonly message: Message;
}

/** A reminder that was sent, with the reason for which it was planned. */
interface SentReminder {
  readonly id: string;
  readonly rule: string;
  readonly rootId: string;
  readonly subjectId: string;
  readonly occasion: string;
  readonly fallsOn: IsoDate;
  readonly recipientId: string;
  readonly audience: ReminderAudience;
  readonly askedBy: string | null;
}

const sentReminders = `
  SELECT r.id, s.rule, s.root_id AS "rootId", s.subject_id AS "subjectId", s.occasion, s.falls_on::text AS "fallsOn",
    s.recipient_id AS "recipientId", s.audience, asker.name AS "askedBy"
  FROM reminder r
  JOIN reminder_reason s ON s.id = r.reason_id
  LEFT JOIN person asker ON asker.id = r.asked_by
  WHERE r.id = ANY($1)`;

/** What reminders say, which names days as seen from the day on which it is said. */
@Injectable()
export class ReminderWords {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: ReminderRules,
    private readonly earlier: EarlierReminders,
  ) {}

  /** What is said today of reasons of a rule, in their order; one level up also who was reminded before. */
  async say<Standing extends StandingReminder>(
    rule: string,
    standing: readonly Standing[],
  ): Promise<(Standing & { readonly message: Message })[]> {
    const today = this.clock.today();
    const escalated = standing
      .map(({ reason }) => reason)
      .filter(({ audience }) => audience === 'escalation');
    const earlier = await this.earlier.read(rule, escalated);
    return standing.map((one) => ({
      ...one,
      message: wordedMessage(one.reason, one.reminder, today, earlier[escalated.indexOf(one.reason)] ?? []),
    }));
  }

  /**
   * What people were told, as it is said today: a reminder of an earlier day is said anew, for “tomorrow” is today by now.
   * One that has no reason any more, or comes too late, is left out.
   */
  async refresh<Told extends ToldWords>(told: readonly Told[]): Promise<Told[]> {
    const today = this.clock.today();
    const stale = told.flatMap(({ reminderId, toldAt }) =>
      reminderId !== null && dateIn(toldAt) !== today ? [reminderId] : [],
    );
    const said = await this.sayAnew(stale);
    return told.flatMap((one) => {
      if (one.reminderId === null || !stale.includes(one.reminderId)) return [one];
      const message = said.get(one.reminderId);
      return message ? [{ ...one, message }] : [];
    });
  }

  /** What these reminders say today, by their ids. */
  private async sayAnew(reminderIds: readonly string[]): Promise<ReadonlyMap<string, Message>> {
    const said = new Map<string, Message>();
    if (reminderIds.length === 0) return said;
    const sent = await this.transaction.manager.query<SentReminder[]>(sentReminders, [reminderIds]);
    for (const rule of new Set(sent.map((reminder) => reminder.rule))) {
      const ofRule = sent.filter((reminder) => reminder.rule === rule);
      for (const { reminder, message } of await this.say(rule, await this.standing(rule, ofRule)))
        said.set(reminder.id, message);
    }
    return said;
  }

  private async standing(key: string, sent: readonly SentReminder[]) {
    const rootIds = [...new Set(sent.map(({ rootId }) => rootId))];
    const reasons = (await this.rules.find(key)?.reasons({ rootIds })) ?? [];
    const now = this.clock.now();
    const inTime = reasons.filter(({ until }) => until === null || until > now);
    const byKey = new Map(inTime.map((reason) => [reasonKey(reason), reason]));
    return sent.flatMap((reminder) => {
      const reason = byKey.get(reasonKey(reminder));
      return reason ? [{ reminder, reason }] : [];
    });
  }
}
