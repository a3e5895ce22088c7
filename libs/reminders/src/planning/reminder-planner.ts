import {
  Clock,
  type EventSubscriber,
  type ReasonScope,
  type ReminderRule,
  ReminderRules,
  type ToldEvent,
  Transaction,
  Wakener,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ReminderLedger } from './reminder-ledger.js';

/** The events after which every reason of a programme is read again, with where the programme stands. */
const programmeEvents: Readonly<Record<string, 'subject' | 'payload'>> = {
  'programme.changed': 'subject',
  'programme.imported': 'subject',
  'reminder_setting.changed': 'subject',
  'membership.changed': 'payload',
  'deputy.changed': 'payload',
  'cohort.period_changed': 'payload',
};
/** The events after which everything is read again. */
const generalEvents = ['person.disabled', 'person.enabled', 'notification_setting.changed'];

/** What a plan of everything finds for the first time counts as known for so long, in milliseconds. */
const lookingBack = 2 * 3_600_000;

/** Plans what is to be sent, whenever a fact changes; and everything again, for what has no event. */
@Injectable()
export class ReminderPlanner implements EventSubscriber {
  constructor(
    private readonly rules: ReminderRules,
    private readonly ledger: ReminderLedger,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly wakener: Wakener,
  ) {}

  get kinds(): string[] {
    const ofRules = this.rules.all.flatMap(({ events }) => Object.keys(events));
    return [...new Set([...ofRules, ...Object.keys(programmeEvents), ...generalEvents])];
  }

  async handle(event: ToldEvent): Promise<void> {
    for (const rule of this.rules.all) {
      const scope = scopeOf(rule, event);
      if (scope) await this.plan(rule, scope, event.occurredAt);
    }
  }

  /** Plans everything of every rule. */
  async planAll(): Promise<void> {
    const known = new Date(this.clock.now().getTime() - lookingBack);
    for (const rule of this.rules.all) await this.plan(rule, {}, known);
  }

  /**
   * Reads the reasons of a scope and makes the ledger agree with them; plans of one rule wait for each other, so that
   * an older reading never undoes a newer one.
   */
  private plan(rule: ReminderRule, scope: ReasonScope, knownSince: Date): Promise<void> {
    return this.transaction.run(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('reminders ' || $1, 0))`, [
        rule.key,
      ]);
      const { ids, nextAt } = await this.ledger.keep(rule, await rule.reasons(scope), knownSince);
      await this.ledger.dropOthers(rule, scope, ids);
      if (nextAt)
        this.transaction.unit.afterCommit.set(`reminders ${nextAt.toISOString()}`, () =>
          this.wakener.wake('reminders', nextAt),
        );
    });
  }
}

function scopeOf(rule: ReminderRule, { kind, subjectId, payload }: ToldEvent): ReasonScope | undefined {
  const root = rule.events[kind];
  if (root === 'subject') return { rootIds: [subjectId] };
  if (root) return { rootIds: [String(payload[root.rootIn])] };
  if (generalEvents.includes(kind)) return {};
  const place = programmeEvents[kind];
  if (!place) return undefined;
  const programmeId = place === 'subject' ? subjectId : payload['programmeId'];
  return typeof programmeId === 'string' ? { programmeId } : {};
}
